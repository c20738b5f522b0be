___INFO___

{
  "type": "TAG",
  "id": "cvt_temp_public_id",
  "version": 1,
  "securityGroups": [],
  "displayName": "Earshot",
  "description": "Asks shoppers how it went, at the right moment: puts the tag of your Earshot collector into the page, and tells it what happens.",
  "categories": [
    "SURVEY",
    "ANALYTICS"
  ],
  "brand": {
    "id": "brand_dummy",
    "displayName": "Earshot"
  },
  "containerContexts": [
    "WEB"
  ]
}


___TEMPLATE_PARAMETERS___

[
  {
    "type": "RADIO",
    "name": "does",
    "displayName": "What this tag does",
    "radioItems": [
      {
        "value": "load",
        "displayValue": "Loads Earshot (on all pages)"
      },
      {
        "value": "track",
        "displayValue": "Tells of an event"
      },
      {
        "value": "identify",
        "displayValue": "Names the customer"
      }
    ],
    "simpleValueType": true,
    "defaultValue": "load"
  },
  {
    "type": "TEXT",
    "name": "address",
    "displayName": "Address of your collector",
    "help": "Such as https://ask.acme.example",
    "simpleValueType": true,
    "valueValidators": [
      {
        "type": "REGEX",
        "args": [
          "https://[^/?#\\s]+(/[^?#\\s]*)?"
        ]
      }
    ],
    "enablingConditions": [
      {
        "paramName": "does",
        "paramValue": "load",
        "type": "EQUALS"
      }
    ]
  },
  {
    "type": "TEXT",
    "name": "site",
    "displayName": "Site id",
    "help": "The name before .js in the tag",
    "simpleValueType": true,
    "valueValidators": [
      {
        "type": "REGEX",
        "args": [
          "[a-z0-9][a-z0-9-]{0,63}"
        ]
      }
    ],
    "enablingConditions": [
      {
        "paramName": "does",
        "paramValue": "load",
        "type": "EQUALS"
      }
    ]
  },
  {
    "type": "CHECKBOX",
    "name": "consent",
    "checkboxText": "Load only once consent to analytics_storage is granted",
    "simpleValueType": true,
    "enablingConditions": [
      {
        "paramName": "does",
        "paramValue": "load",
        "type": "EQUALS"
      }
    ]
  },
  {
    "type": "TEXT",
    "name": "event",
    "displayName": "Event",
    "help": "Such as purchase",
    "simpleValueType": true,
    "valueValidators": [
      {
        "type": "NON_EMPTY"
      }
    ],
    "enablingConditions": [
      {
        "paramName": "does",
        "paramValue": "track",
        "type": "EQUALS"
      }
    ]
  },
  {
    "type": "SIMPLE_TABLE",
    "name": "properties",
    "displayName": "Properties",
    "help": "Such as order_value, with the data layer variable ecommerce.value",
    "simpleTableColumns": [
      {
        "name": "name",
        "displayName": "Name",
        "type": "TEXT",
        "defaultValue": ""
      },
      {
        "name": "value",
        "displayName": "Value",
        "type": "TEXT",
        "defaultValue": ""
      }
    ],
    "enablingConditions": [
      {
        "paramName": "does",
        "paramValue": "track",
        "type": "EQUALS"
      }
    ]
  },
  {
    "type": "TEXT",
    "name": "customer",
    "displayName": "Customer",
    "help": "The id, from a data layer variable. Empty: nobody is named.",
    "simpleValueType": true,
    "enablingConditions": [
      {
        "paramName": "does",
        "paramValue": "identify",
        "type": "EQUALS"
      }
    ]
  },
  {
    "type": "TEXT",
    "name": "proof",
    "displayName": "Proof",
    "help": "Made by your server with the site's secret",
    "simpleValueType": true,
    "enablingConditions": [
      {
        "paramName": "does",
        "paramValue": "identify",
        "type": "EQUALS"
      }
    ]
  }
]


___SANDBOXED_JS_FOR_WEB_TEMPLATE___

const createArgumentsQueue = require('createArgumentsQueue');
const injectScript = require('injectScript');
const isConsentGranted = require('isConsentGranted');
const addConsentListener = require('addConsentListener');
const log = require('logToConsole');
const getType = require('getType');

const CONSENT = 'analytics_storage';

// the calls wait here until the tag has come; a tag that is there already is called itself
const earshot = createArgumentsQueue('earshot', 'earshot.q');

const withoutEnd = (address) =>
  address.charAt(address.length - 1) === '/' ? address.slice(0, -1) : address;

const load = () => {
  const url = withoutEnd(data.address) + '/w/' + data.site + '.js';
  injectScript(url, data.gtmOnSuccess, data.gtmOnFailure, url);
};

// what a variable did not find is no property
const propertiesOf = (rows) => {
  const properties = {};
  (rows || []).forEach((row) => {
    const type = getType(row.value);
    if (row.name && (type === 'string' || type === 'number' || type === 'boolean')) {
      properties[row.name] = row.value;
    }
  });
  return properties;
};

if (data.does === 'track') {
  earshot('track', data.event, propertiesOf(data.properties));
  data.gtmOnSuccess();
} else if (data.does === 'identify') {
  // no customer is signed in
  if (data.customer) earshot('identify', '' + data.customer, {}, data.proof);
  data.gtmOnSuccess();
} else if (!data.consent || isConsentGranted(CONSENT)) {
  load();
} else {
  log('earshot: waits for consent to ' + CONSENT);
  let isLoaded = false;
  addConsentListener(CONSENT, (type, isGranted) => {
    if (!isGranted || isLoaded) return;
    isLoaded = true;
    load();
  });
}


___WEB_PERMISSIONS___

[
  {
    "instance": {
      "key": {
        "publicId": "access_globals",
        "versionId": "1"
      },
      "param": [
        {
          "key": "keys",
          "value": {
            "type": 2,
            "listItem": [
              {
                "type": 3,
                "mapKey": [
                  {
                    "type": 1,
                    "string": "key"
                  },
                  {
                    "type": 1,
                    "string": "read"
                  },
                  {
                    "type": 1,
                    "string": "write"
                  },
                  {
                    "type": 1,
                    "string": "execute"
                  }
                ],
                "mapValue": [
                  {
                    "type": 1,
                    "string": "earshot"
                  },
                  {
                    "type": 8,
                    "boolean": true
                  },
                  {
                    "type": 8,
                    "boolean": true
                  },
                  {
                    "type": 8,
                    "boolean": true
                  }
                ]
              },
              {
                "type": 3,
                "mapKey": [
                  {
                    "type": 1,
                    "string": "key"
                  },
                  {
                    "type": 1,
                    "string": "read"
                  },
                  {
                    "type": 1,
                    "string": "write"
                  },
                  {
                    "type": 1,
                    "string": "execute"
                  }
                ],
                "mapValue": [
                  {
                    "type": 1,
                    "string": "earshot.q"
                  },
                  {
                    "type": 8,
                    "boolean": true
                  },
                  {
                    "type": 8,
                    "boolean": true
                  },
                  {
                    "type": 8,
                    "boolean": true
                  }
                ]
              }
            ]
          }
        }
      ]
    },
    "clientAnnotations": {
      "isEditedByUser": true
    },
    "isRequired": true
  },
  {
    "instance": {
      "key": {
        "publicId": "inject_script",
        "versionId": "1"
      },
      "param": [
        {
          "key": "urls",
          "value": {
            "type": 2,
            "listItem": [
              {
                "type": 1,
                "string": "https://*/*"
              }
            ]
          }
        }
      ]
    },
    "clientAnnotations": {
      "isEditedByUser": true
    },
    "isRequired": true
  },
  {
    "instance": {
      "key": {
        "publicId": "access_consent",
        "versionId": "1"
      },
      "param": [
        {
          "key": "consentTypes",
          "value": {
            "type": 2,
            "listItem": [
              {
                "type": 3,
                "mapKey": [
                  {
                    "type": 1,
                    "string": "consentType"
                  },
                  {
                    "type": 1,
                    "string": "read"
                  },
                  {
                    "type": 1,
                    "string": "write"
                  }
                ],
                "mapValue": [
                  {
                    "type": 1,
                    "string": "analytics_storage"
                  },
                  {
                    "type": 8,
                    "boolean": true
                  },
                  {
                    "type": 8,
                    "boolean": false
                  }
                ]
              }
            ]
          }
        }
      ]
    },
    "clientAnnotations": {
      "isEditedByUser": true
    },
    "isRequired": true
  },
  {
    "instance": {
      "key": {
        "publicId": "logging",
        "versionId": "1"
      },
      "param": [
        {
          "key": "environments",
          "value": {
            "type": 1,
            "string": "debug"
          }
        }
      ]
    },
    "clientAnnotations": {
      "isEditedByUser": true
    },
    "isRequired": true
  }
]


___TESTS___

scenarios:
- name: Loads the tag of the site
  code: |-
    runCode({ does: 'load', address: 'https://ask.acme.example/', site: 'acme' });
    assertApi('injectScript').wasCalled();
- name: Waits for consent
  code: |-
    mock('isConsentGranted', false);
    runCode({ does: 'load', address: 'https://ask.acme.example', site: 'acme', consent: true });
    assertApi('injectScript').wasNotCalled();
    assertApi('addConsentListener').wasCalled();
- name: Tells of an event
  code: |-
    runCode({ does: 'track', event: 'purchase', properties: [{ name: 'order_value', value: 49 }] });
    assertApi('createArgumentsQueue').wasCalledWith('earshot', 'earshot.q');
    assertApi('gtmOnSuccess').wasCalled();


___NOTES___

Of Earshot, which serves this file under /help/files/earshot-tag-manager.tpl.
