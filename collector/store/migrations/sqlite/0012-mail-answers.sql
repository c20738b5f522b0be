-- Answers by mail are taken where an owner turns them on; surveys that were answered by mail go on.
UPDATE survey_version SET definition = '{"mailAnswers":true,' || substr(definition, 2)
WHERE ver = (SELECT max(ver) FROM survey_version AS newest
             WHERE newest.survey_no = survey_version.survey_no)
  AND EXISTS (SELECT 1 FROM facet_value AS seen WHERE seen.survey_no = survey_version.survey_no
              AND seen.facet = 'channel' AND seen.value = 'mail');

UPDATE draft SET definition = '{"mailAnswers":true,' || substr(definition, 2)
WHERE id IN (SELECT survey.id FROM survey JOIN facet_value AS seen ON seen.survey_no = survey.no
             WHERE seen.facet = 'channel' AND seen.value = 'mail');
