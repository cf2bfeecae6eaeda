// Errors as CRMs return them, and what the kit makes of each. One error a line:
// code | message | fields of the error | kind | whether to try again (now, later, no, ?) | fields | sentence
// `\n` in a message is a line break. A line with `#` names the CRM.
export const crmErrorCases = String.raw`
# salesforce
INVALID_EMAIL_ADDRESS | Email: invalid email address: Not a real email address | Email | invalidEmail | no | Email | Salesforce does not accept the e-mail address: Email (Not a real email address).
REQUIRED_FIELD_MISSING | Required fields are missing: [Name] | Name | required | no | Name | Salesforce requires a value that is empty here: Name.
REQUIRED_FIELD_MISSING | Required fields are missing: [LastName, Company] |  | required | no | LastName,Company | Salesforce requires a value that is empty here: LastName, Company.
REQUIRED_FIELD_MISSING | Required fields are missing: [Conflict] |  | required | no | Conflict | Salesforce requires a value that is empty here: Conflict.
INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST | Jurisdiction: bad value for restricted picklist field: State of Washington | Jurisdiction__c | badOption | no | Jurisdiction | Jurisdiction (State of Washington): a value is not among the options that Salesforce allows.
INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST | Availability: bad value for restricted picklist field: Unavailable |  | badOption | no | Availability | Availability (Unavailable): a value is not among the options that Salesforce allows.
INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST | Report: bad value for restricted picklist field: DAILY |  | badOption | no | Report | Report (DAILY): a value is not among the options that Salesforce allows.
INVALID_FIELD_FOR_INSERT_UPDATE | Unable to create/update fields: IsClosedOnCreate. Please check the security settings of this field and verify that it is read/write for your profile or permission set. |  | readOnlyField | no | IsClosedOnCreate | Salesforce does not let the connection write IsClosedOnCreate.
STRING_TOO_LONG | Billing City: data value too large: Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch (max length=40) | BillingCity | tooLong | no | Billing City | Billing City: a text is longer than Salesforce allows (40 characters).
STRING_TOO_LONG | Notes: data value too large: limit reached: already exists, DAILY (max length=255) |  | tooLong | no | Notes | Notes: a text is longer than Salesforce allows (255 characters).
UNABLE_TO_LOCK_ROW | unable to obtain exclusive access to this record or 1 records: 0015g00000XyZAAA |  | locked | now |  | Somebody else was writing this record in Salesforce.
ENTITY_IS_DELETED | entity is deleted |  | deleted | no |  | The linked record no longer exists in Salesforce.
REQUEST_LIMIT_EXCEEDED | TotalRequests Limit exceeded. |  | dailyLimit | later |  | The daily limit of requests to Salesforce is used up.
REQUEST_LIMIT_EXCEEDED | ConcurrentPerOrgLongTxn Limit exceeded. |  | rateLimit | now |  | Salesforce got too many requests at once.
DUPLICATES_DETECTED | Use one of these records? |  | duplicate | no |  | Salesforce already has a record like this.
DUPLICATE_VALUE | duplicate value found: External_Id__c duplicates value on record with id: 0015g00000XyZAA |  | duplicate | no | External_Id__c | Salesforce already has a record like this (0015g00000XyZAA): External_Id__c.
CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY | AccountTrigger: execution of BeforeUpdate\n\ncaused by: System.NullPointerException: Versuch, ein Nullobjekt zu dereferenzieren\n\nTrigger.AccountTrigger: line 12 |  | automation | no |  | An automation in Salesforce stopped the change.
CANNOT_EXECUTE_FLOW_TRIGGER | We can't save this record because the “Sync Region” process failed. Give your Salesforce admin these details. |  | automation | no |  | An automation in Salesforce stopped the change.
FIELD_CUSTOM_VALIDATION_EXCEPTION | Discount limit reached |  | validationRule | no |  | A validation rule in Salesforce refuses the record.
FIELD_CUSTOM_VALIDATION_EXCEPTION | An open renewal already exists | Stage | validationRule | no | Stage | A validation rule in Salesforce refuses the record: Stage.
FIELD_CUSTOM_VALIDATION_EXCEPTION | Too many requests today: service unavailable, timed out, unauthorized |  | validationRule | no |  | A validation rule in Salesforce refuses the record.
ENTITY_IS_LOCKED | The record you are trying to edit, or one of its related records, is currently pending approval or processing by another user. |  | recordLocked | no |  | The record is locked in Salesforce, for example by an approval.
INACTIVE_OWNER_OR_USER | operation performed with inactive user [0055g00000Qz1AAE] as owner of account | OwnerId | inactiveOwner | no | OwnerId | The owner is not active in Salesforce, or may not own this record.
INVALID_CROSS_REFERENCE_KEY | invalid cross reference id | AccountId | wrongReference | no | AccountId | AccountId: a value refers to a record that Salesforce does not find.
INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY | insufficient access rights on cross-reference id: 0015g00000XyZAAA |  | access | no |  | The connection may not change this record in Salesforce.
INSUFFICIENT_ACCESS_OR_READONLY | insufficient access rights on object id |  | access | no |  | The connection may not change this record in Salesforce.
FIELD_INTEGRITY_EXCEPTION | There's a problem with this country, even though it may appear correct. Please select a country from the list of valid countries.: Billing Country | BillingCountry | invalidValue | no | BillingCountry | Salesforce does not accept the value of BillingCountry.
FIELD_INTEGRITY_EXCEPTION | field integrity exception: PricebookEntryId (pricebook entry is inactive) |  | invalidValue | no | PricebookEntryId | Salesforce does not accept the value of PricebookEntryId.
NUMBER_OUTSIDE_VALID_RANGE | Probability (%): value outside of valid range on numeric field: 1000 | Probability | outOfRange | no | Probability (%) | Probability (%): a value is outside of the range that Salesforce allows.
MALFORMED_ID | Account ID: id value of incorrect type: 0035g00000AbCdE |  | wrongReference | no | Account ID | Account ID (0035g00000AbCdE): a value refers to a record that Salesforce does not find.
INVALID_TYPE_ON_FIELD_IN_RECORD | Close Date: value not of required type: soon |  | invalidValue | no | Close Date | Salesforce does not accept the value of Close Date (soon).
INVALID_FIELD | No such column 'Tier__c' on sobject of type Account |  | unknownField | no | Tier__c | Salesforce has no such field: Tier__c.
JSON_PARSER_ERROR | Cannot deserialize instance of date from VALUE_STRING value next week or request may be missing a required field at [line:1, column:25] |  | invalidValue | no |  | Salesforce does not accept one of the values.
JSON_PARSER_ERROR | Unexpected character ('}' (code 125)): was expecting double-quote to start field name at [line:1, column:12] |  | badRequest | no |  | Salesforce does not understand what was sent.
INVALID_SESSION_ID | Session expired or invalid |  | signedOut | no |  | Salesforce no longer accepts the connection.
API_DISABLED_FOR_ORG | The REST API is not enabled for this Organization. |  | notInPlan | no |  | The Salesforce account does not include this.
STORAGE_LIMIT_EXCEEDED | storage limit exceeded |  | planLimit | no |  | A limit of the Salesforce account is reached.
SERVER_UNAVAILABLE | There was an error on the server |  | unavailable | now |  | Salesforce could not answer.
UNKNOWN_EXCEPTION | An unexpected error occurred. Please include this ErrorId if you contact support: 1234567-89 (-1234567890) |  | internalError | ? |  | Salesforce had an internal error.
ALL_OR_NONE_OPERATION_ROLLED_BACK | Record rolled back because not all records were valid and the request was using AllOrNone header |  | batchFailed | now |  | Salesforce did not save the record, because others in the same batch failed.
ENTITY_FAILED_IFLASTMODIFIED_ON_UPDATE | The record has been modified since the given date |  | versionConflict | now |  | The record changed in Salesforce while it was sent.
CANNOT_UPDATE_CONVERTED_LEAD | cannot reference converted lead |  | wrongState | no |  | The record is in a state that Salesforce does not let change.
NOT_FOUND | The requested resource does not exist |  | notFound | no |  | Salesforce does not find the record.
 | REQUIRED_FIELD_MISSING: Required fields are missing: [Name] |  | required | no | Name | Salesforce requires a value that is empty here: Name.
UNABLE_TO_LOCK_ROW | unverfügbar |  | locked | now |  | Somebody else was writing this record in Salesforce.

# hubspot
CONFLICT | Contact already exists. Existing ID: 12345 |  | duplicate | no |  | HubSpot already has a record like this (12345).
INVALID_OPTION | unavailable was not one of the allowed options: [label: "Open" value: "OPEN"] | hs_availability | badOption | no | hs_availability | hs_availability (unavailable): a value is not among the options that HubSpot allows.
INVALID_OPTION | "12 500" was not one of the allowed options: [label: Bracket 1, value: bracket_1] |  | badOption | no |  | A value is not among the options that HubSpot allows.
INVALID_OPTION | DAILY was not one of the allowed options: [WEEKLY, MONTHLY] | report_frequency | badOption | no | report_frequency | report_frequency (DAILY): a value is not among the options that HubSpot allows.
PROPERTY_DOESNT_EXIST | Property "tier" does not exist |  | unknownField | no | tier | HubSpot has no such field: tier.
READ_ONLY_VALUE | "hs_object_id" is a calculated property; its value cannot be set. |  | readOnlyField | no | hs_object_id | HubSpot does not let the connection write hs_object_id.
INVALID_EMAIL | Email address x@ is invalid | email | invalidEmail | no | email | HubSpot does not accept the e-mail address: email (x@).
INVALID_LONG | 1/1/1 was not a valid long. | employees | invalidValue | no | employees | HubSpot does not accept the value of employees (1/1/1).
MISSING_REQUIRED_PROPERTY | Required property 'path' is missing |  | required | no | path | HubSpot requires a value that is empty here: path.
VALIDATION_ERROR | Property values were not valid |  | invalidValue | no |  | HubSpot does not accept one of the values.
VALIDATION_ERROR | Email address x@ is invalid |  | invalidEmail | no |  | HubSpot does not accept the e-mail address.
VALIDATION_ERROR | Property values were not valid: [{"isValid":false,"message":"reports was not one of the allowed options: [PRODUCT_ISSUE, BILLING_ISSUE]","error":"INVALID_OPTION","name":"hs_ticket_category","localizedErrorMessage":"reports was not one of the allowed options"}] |  | badOption | no | hs_ticket_category | hs_ticket_category (reports): a value is not among the options that HubSpot allows.
VALIDATION_ERROR | Property values were not valid: [{"isValid":false,"message":"Property \\"bogus_prop\\" does not exist","error":"PROPERTY_DOESNT_EXIST","name":"bogus_prop"},{"isValid":false,"message":"Japan was not one of the allowed options","error":"INVALID_OPTION","name":"program"}] |  | unknownField | no | bogus_prop | HubSpot has no such field: bogus_prop.
VALIDATION_ERROR | Property values were not valid: [{"isValid":false,"message":"Property "tier" does not exist","error":"PROPERTY_DOESNT_EXIST","name":"tier"}] |  | unknownField | no | tier | HubSpot has no such field: tier.
VALIDATION_ERROR | Error creating CONTACT. Some required properties were not set. |  | required | no |  | HubSpot requires a value that is empty here.
VALIDATION_ERROR | You have reached your daily limit was not one of the allowed options: [A, B] |  | badOption | no |  | A value is not among the options that HubSpot allows.
VALIDATION_ERROR | Too many requests was not one of the allowed options: [A, B] |  | badOption | no |  | A value is not among the options that HubSpot allows.
RATE_LIMIT | You have reached your secondly limit. |  | rateLimit | now |  | HubSpot got too many requests at once.
RATE_LIMITS | You have reached your ten_secondly_rolling limit. |  | rateLimit | now |  | HubSpot got too many requests at once.
RATE_LIMIT | You have reached your daily limit. |  | dailyLimit | later |  | The daily limit of requests to HubSpot is used up.
DAILY |  |  | dailyLimit | later |  | The daily limit of requests to HubSpot is used up.
429 | You have reached your daily limit. |  | dailyLimit | later |  | The daily limit of requests to HubSpot is used up.
EXPIRED_AUTHENTICATION | The OAuth token used to make this call expired 12 hour(s) ago. |  | signedOut | no |  | HubSpot no longer accepts the connection.
INVALID_AUTHENTICATION | Authentication credentials not found. This API supports OAuth 2.0 authentication |  | signedOut | no |  | HubSpot no longer accepts the connection.
MISSING_SCOPES | This app hasn't been granted all required scopes to make this call. |  | missingScope | no |  | The connection lacks a permission in HubSpot.
OBJECT_NOT_FOUND | Object not found.  objectId are usually numeric. |  | notFound | no |  | HubSpot does not find the record.
INTERNAL_ERROR | internal error |  | internalError | ? |  | HubSpot had an internal error.
477 | Migration in progress |  | unavailable | now |  | HubSpot could not answer.

# dynamics
0x80040237 | A record with matching key values already exists. |  | duplicate | no |  | Dynamics 365 already has a record like this.
0x80060892 | Entity Key Account number violated. A record with the same value for Account Number already exists. A duplicate record cannot be created. |  | duplicate | no | Account Number | Dynamics 365 already has a record like this: Account Number.
0x80040333 | A record was not created or updated because a duplicate of the current record already exists. |  | duplicate | no |  | Dynamics 365 already has a record like this.
0x80060891 | A record with the specified key values does not exist in account entity |  | notFound | no |  | Dynamics 365 does not find the record.
0x80060882 | The version of the existing record doesn't match the RowVersion property provided. |  | versionConflict | now |  | The record changed in Dynamics 365 while it was sent.
0x80040217 | account With Id = 5531d753-95af-e711-a94e-000d3a11e605 Does Not Exist |  | notFound | no |  | Dynamics 365 does not find the record.
-2147220969 | account With Id = 5531d753-95af-e711-a94e-000d3a11e605 Does Not Exist |  | notFound | no |  | Dynamics 365 does not find the record.
0x80072322 | Number of requests exceeded the limit of 6000 over time window of 300 seconds. |  | rateLimit | now |  | Dynamics 365 got too many requests at once.
0x80072321 | Combined execution time of incoming requests exceeded limit of 1200000 milliseconds over time window of 300 seconds. |  | rateLimit | now |  | Dynamics 365 got too many requests at once.
0x80072326 | Number of concurrent requests exceeded the limit of 52. |  | rateLimit | now |  | Dynamics 365 got too many requests at once.
0x80048405 | Access is denied. |  | access | no |  | The connection may not change this record in Dynamics 365.
0x80040220 | SecLib::AccessCheckEx failed. Returned hr = -2147187962 |  | access | no |  | The connection may not change this record in Dynamics 365.
0x8005F101 | The requested resource requires authentication. |  | signedOut | no |  | Dynamics 365 no longer accepts the connection.
0x8004431a | A validation error occurred. The value 99 of 'industrycode' on record of type 'account' is outside the valid range. Accepted Values: 1,2,3 |  | badOption | no | industrycode | industrycode (99): a value is not among the options that Dynamics 365 allows.
0x80044330 | A validation error occurred. The value of 'revenue' on record of type 'account' is outside the valid range. |  | outOfRange | no | revenue | revenue: a value is outside of the range that Dynamics 365 allows.
0x80044331 | A validation error occurred. The length of the 'name' attribute of the 'account' entity exceeded the maximum allowed length of '160'. |  | tooLong | no | name | name: a text is longer than Dynamics 365 allows (160 characters).
0x0 | A validation error occurred. The length of the 'admin_office' attribute of the 'admin_maker' entity exceeded the maximum allowed length of '100' |  | tooLong | no | admin_office | admin_office: a text is longer than Dynamics 365 allows (100 characters).
0x80048d19 | Error identified in Payload provided by the user for Entity :'accounts', For more information on this error please follow this help link https://go.microsoft.com/fwlink/?linkid=2195293  ---->  InnerException : Microsoft.OData.ODataException: An undeclared property 'new_tier' which only has property annotations in the payload but no property value was found in the payload. |  | unknownField | no | new_tier | Dynamics 365 has no such field: new_tier.
0x80048d19 | Error identified in Payload provided by the user for Entity :'accounts' ---->  InnerException : Microsoft.OData.ODataException: Cannot convert the literal 'many' to the expected type 'Edm.Int32'. |  | invalidValue | no |  | Dynamics 365 does not accept one of the values.
0x80040265 | ISV code aborted the operation. Limit reached, record already exists |  | automation | no |  | An automation in Dynamics 365 stopped the change.
0x8004022b | The specified owner has been disabled. |  | inactiveOwner | no |  | The owner is not active in Dynamics 365, or may not own this record.
0x80040515 | The opportunity is already closed. |  | wrongState | no |  | The record is in a state that Dynamics 365 does not let change.
0x80050144 | The Calculated Field new_total on entity account is persisted and not allowed to update. |  | readOnlyField | no | new_total | Dynamics 365 does not let the connection write new_total.
0x80040216 | An unexpected error occurred. |  | internalError | ? |  | Dynamics 365 had an internal error.
0x80044151 | Sql error: SQL timeout expired. |  | unavailable | now |  | Dynamics 365 could not answer.

# pipedrive
feature_capping_deals_limit | Couldn't add the deal. Open deals limit reached. |  | planLimit | no |  | A limit of the Pipedrive account is reached.
feature_capping_custom_fields_limit | Couldn't add the custom field. |  | planLimit | no |  | A limit of the Pipedrive account is reached.
 | request over limit |  | rateLimit | now |  | Pipedrive got too many requests at once.
429 | request over limit |  | rateLimit | now |  | Pipedrive got too many requests at once.
403 | Couldn't add activity type. You've reached the activity type per company limit. |  | planLimit | no |  | A limit of the Pipedrive account is reached.
403 | Scope and URL mismatch |  | missingScope | no |  | The connection lacks a permission in Pipedrive.
403 | Forbidden |  | access | no |  | The connection may not change this record in Pipedrive.
401 | unauthorized access |  | signedOut | no |  | Pipedrive no longer accepts the connection.
 | unauthorized access |  | signedOut | no |  | Pipedrive no longer accepts the connection.
402 | Company account is not open |  | notInPlan | no |  | The Pipedrive account does not include this.
404 | Deal not found |  | notFound | no |  | Pipedrive does not find the record.
410 | Gone |  | badRequest | no |  | Pipedrive does not understand what was sent.
 | Requested service is not available |  | unavailable | now |  | Pipedrive could not answer.
ERR_SCHEMA_VALIDATION_FAILED | Parameters validation failed | value | invalidValue | no | value | Pipedrive does not accept the value of value.
400 | Bad request |  | refused | no |  | Pipedrive refused the record.

# zoho
INVALID_DATA | invalid data | Email | invalidValue | no | Email | Zoho CRM does not accept the value of Email.
INVALID_DATA | the id given seems to be invalid |  | notFound | no |  | Zoho CRM does not find the record.
MANDATORY_NOT_FOUND | required field not found | Last_Name | required | no | Last_Name | Zoho CRM requires a value that is empty here: Last_Name.
DUPLICATE_DATA | duplicate data | Email | duplicate | no | Email | Zoho CRM already has a record like this: Email.
NO_PERMISSION | permission denied |  | access | no |  | The connection may not change this record in Zoho CRM.
OAUTH_SCOPE_MISMATCH | invalid oauth scope to access this URL |  | missingScope | no |  | The connection lacks a permission in Zoho CRM.
INVALID_TOKEN | invalid oauth token |  | signedOut | no |  | Zoho CRM no longer accepts the connection.
AUTHENTICATION_FAILURE | Authentication failed |  | signedOut | no |  | Zoho CRM no longer accepts the connection.
RECORD_LOCKED | record is locked |  | recordLocked | no |  | The record is locked in Zoho CRM, for example by an approval.
RECORD_IN_BLUEPRINT | record is in blueprint |  | wrongState | no |  | The record is in a state that Zoho CRM does not let change.
CONVERTED_RECORD | the record is already converted |  | wrongState | no |  | The record is in a state that Zoho CRM does not let change.
PATTERN_NOT_MATCHED | Please check whether the input values are correct | Phone | invalidValue | no | Phone | Zoho CRM does not accept the value of Phone.
MAPPING_MISMATCH | the mapping is not correct | State | invalidValue | no | State | Zoho CRM does not accept the value of State.
DEPENDENT_FIELD_MISSING | dependent field missing | Country | required | no | Country | Zoho CRM requires a value that is empty here: Country.
LICENSE_LIMIT_EXCEEDED | Request exceeds your license limit. Need to upgrade in order to add |  | planLimit | no |  | A limit of the Zoho CRM account is reached.
TOO_MANY_REQUESTS | too many requests |  | rateLimit | now |  | Zoho CRM got too many requests at once.
INTERNAL_ERROR | Internal Server Error |  | internalError | ? |  | Zoho CRM had an internal error.
INVALID_MODULE | the module name given seems to be invalid |  | badRequest | no |  | Zoho CRM does not understand what was sent.
FEATURE_NOT_SUPPORTED | feature not available in your edition |  | notInPlan | no |  | The Zoho CRM account does not include this.
CANNOT_BE_UPDATED | the field cannot be updated | Layout | readOnlyField | no | Layout | Zoho CRM does not let the connection write Layout.

# attio
uniqueness_conflict | A value provided for attribute with slug "email_addresses" conflicts with one already in the system. This attribute has a uniqueness constraint. |  | duplicate | no | email_addresses | Attio already has a record like this: email_addresses.
uniqueness_conflict | The value "{"domain":"acme.com"}" provided for attribute with ID "cef4b6ae-2046-48b3-b3b6-9adf0ab251b8" conflicts with one already in the system. |  | duplicate | no |  | Attio already has a record like this.
validation_type | Only standard or custom object records can be linked to. |  | invalidValue | no |  | Attio does not accept one of the values.
validation_type | An invalid value was passed to attribute with slug "phone_numbers". |  | invalidValue | no | phone_numbers | Attio does not accept the value of phone_numbers.
value_not_found | Cannot find select attribute with select option title "In Progress". |  | badOption | no |  | A value is not among the options that Attio allows.
value_not_found | Cannot find attribute with slug/ID "tier". |  | unknownField | no | tier | Attio has no such field: tier.
value_not_found | Workspace member with ID "50cf242c-7fa3-4cad-87d0-75b1af71c57b" not found. |  | wrongReference | no |  | A value refers to a record that Attio does not find.
missing_value | Required value for attribute with slug "name" was not provided. |  | required | no | name | Attio requires a value that is empty here: name.
missing_value | Required value for attribute with ID "41252299-f8c7-4b5e-99c9-4ff8321d2f96" was not provided. |  | required | no |  | Attio requires a value that is empty here.
immutable_value | The parent record for a list entry cannot be updated once created. |  | readOnlyField | no |  | Attio does not let the connection write a field.
system_edit_unauthorized | Cannot update a System attribute. |  | readOnlyField | no |  | Attio does not let the connection write a field.
multiple_match_results | Multiple entries were founds for the given parent record. |  | duplicate | no |  | Attio already has a record like this.
not_found | Record with ID "891dcbfc-9141-415d-9b2a-2238a6cc012d" not found. |  | notFound | no |  | Attio does not find the record.
billing_error | You attempted to create a List using permissions features that are not currently supported on your plan. |  | notInPlan | no |  | The Attio account does not include this.
rate_limit_exceeded | Rate limit exceeded, please try again later |  | rateLimit | now |  | Attio got too many requests at once.
slug_conflict | There is already another select option with the title "Medium". |  | duplicate | no |  | Attio already has a record like this.

# close
 | API call count exceeded for this 15 second window |  | rateLimit | now |  | Close got too many requests at once.
429 | API call count exceeded for this period |  | rateLimit | now |  | Close got too many requests at once.
400 | This field is required. | name | required | no | name | Close requires a value that is empty here: name.
 | lead: This field is required. |  | required | no | lead | Close requires a value that is empty here: lead.
400 | "Warm" is not a valid choice. | status_id | badOption | no | status_id | status_id (Warm): a value is not among the options that Close allows.
400 | assigned_to: Object does not exist |  | wrongReference | no | assigned_to | assigned_to: a value refers to a record that Close does not find.
400 | user_id: Given user does not exist in your organization. |  | wrongReference | no | user_id | user_id: a value refers to a record that Close does not find.
400 | Invalid email address. | emails | invalidEmail | no | emails | Close does not accept the e-mail address: emails.
400 | Invalid phone number. | phones | invalidValue | no | phones | Close does not accept the value of phones.
402 | You have reached a limit of your plan |  | planLimit | no |  | A limit of the Close account is reached.
401 | The server could not verify that you are authorized to access the URL requested. |  | signedOut | no |  | Close no longer accepts the connection.
403 | You don't have permission |  | access | no |  | The connection may not change this record in Close.

# amocrm
NotSupportedChoice | The value you selected is not a valid choice. |  | badOption | no |  | A value is not among the options that Amocrm allows.
400 | The value you selected is not a valid choice. | Источник | badOption | no | Источник | Источник: a value is not among the options that Amocrm allows.
NotSupportedChoice | Выбранное значение недоступно | status_id | badOption | no | status_id | status_id: a value is not among the options that Amocrm allows.
FieldMissing | This field is missing. | name | required | no | name | Amocrm requires a value that is empty here: name.
FieldNotExpected | This field was not expected. |  | unknownField | no |  | Amocrm has no such field.
InvalidType | This value should be of type array. | status_id | invalidValue | no | status_id | Amocrm does not accept the value of status_id.
110 | Общая ошибка авторизации. Неправильный логин или пароль. |  | signedOut | no |  | Amocrm no longer accepts the connection.
113 | Доступ к данному аккаунту запрещён с Вашего IP адреса. |  | access | no |  | The connection may not change this record in Amocrm.
202 | Добавление контактов: нет прав |  | access | no |  | The connection may not change this record in Amocrm.
402 | Functional not paid in this account |  | notInPlan | no |  | The Amocrm account does not include this.
429 | Too Many Requests |  | rateLimit | now |  | Amocrm got too many requests at once.

# unknown
401 | Unauthorized |  | signedOut | no |  | Unknown no longer accepts the connection.
HTTP 401 |  |  | signedOut | no |  | Unknown no longer accepts the connection.
403 Forbidden |  |  | access | no |  | The connection may not change this record in Unknown.
404 | Not Found |  | notFound | no |  | Unknown does not find the record.
408 | Request Timeout |  | unavailable | now |  | Unknown could not answer.
409 | Conflict |  | refused | ? |  | Unknown refused the record.
410 | Gone |  | deleted | no |  | The linked record no longer exists in Unknown.
412 | Precondition Failed |  | versionConflict | now |  | The record changed in Unknown while it was sent.
413 | Payload Too Large |  | badRequest | no |  | Unknown does not understand what was sent.
422 | Unprocessable Entity |  | refused | no |  | Unknown refused the record.
423 | Locked |  | recordLocked | no |  | The record is locked in Unknown, for example by an approval.
429 | Too Many Requests |  | rateLimit | now |  | Unknown got too many requests at once.
500 | Internal Server Error |  | internalError | ? |  | Unknown had an internal error.
502 | <html><head><title>502 Bad Gateway</title></head><body><center><h1>502 Bad Gateway</h1></center></body></html> |  | unavailable | now |  | Unknown could not answer.
503 | <!DOCTYPE html><html><head><title>Service Unavailable</title></head></html> |  | unavailable | now |  | Unknown could not answer.
 | <html><head><title>503 Service Temporarily Unavailable</title></head></html> |  | unavailable | now |  | Unknown could not answer.
504 | Gateway Timeout |  | unavailable | now |  | Unknown could not answer.
Too Many Requests |  |  | rateLimit | now |  | Unknown got too many requests at once.
NOT_FOUND |  |  | notFound | no |  | Unknown does not find the record.
Conflict |  |  | refused | ? |  | Unknown refused the record.
SERVICE_UNAVAILABLE |  |  | unavailable | now |  | Unknown could not answer.
LIMIT_EXCEEDED |  |  | planLimit | ? |  | A limit of the Unknown account is reached.
invalid_grant | expired access/refresh token |  | signedOut | no |  | Unknown no longer accepts the connection.
invalid_token | The access token expired |  | signedOut | no |  | Unknown no longer accepts the connection.
insufficient_scope | The request requires higher privileges |  | missingScope | no |  | The connection lacks a permission in Unknown.
temporarily_unavailable |  |  | unavailable | now |  | Unknown could not answer.
ECONNRESET | socket hang up |  | unavailable | now |  | Unknown could not answer.
UND_ERR_CONNECT_TIMEOUT | Connect Timeout Error |  | unavailable | now |  | Unknown could not answer.

# acme
ENTITY_IS_LOCKED |  |  | recordLocked | no |  | The record is locked in Acme, for example by an approval.
INVALID_OPTION |  |  | badOption | no |  | A value is not among the options that Acme allows.
uniqueness_conflict |  |  | duplicate | no |  | Acme already has a record like this.
0x80060882 |  |  | versionConflict | now |  | The record changed in Acme while it was sent.
401 |  |  | signedOut | no |  | Acme no longer accepts the connection.
202 | Accepted |  |  | ? |  | Acme returned an error.
110 | Discount limit reached |  |  | ? |  | Acme returned an error.
E-4711 | Too many requests are open for this account |  |  | ? |  | Acme returned an error.
E-4711 | Renewal refused: too many requests. Access denied. Service unavailable. Session expired or invalid |  |  | ? |  | Acme returned an error.
E-4711 | Unauthorized discount |  |  | ? |  | Acme returned an error.
E-4711 | Etwas ist schiefgelaufen |  |  | ? |  | Acme returned an error.
 |  |  |  | ? |  | Acme returned an error.
0x0 | Fehler |  |  | ? |  | Acme returned an error.

# salesforce
E-4711 | Discount limit reached: an open renewal already exists, service unavailable |  |  | ? |  | Salesforce returned an error.
constructor | __proto__ |  |  | ? |  | Salesforce returned an error.
`;
