/** Text by BCP 47 language; a missing language falls back (`de-AT` → `de` → the survey's own). */
export type Localized = Readonly<Record<string, string>>
