export const userSchemaId = 'urn:ietf:params:scim:schemas:core:2.0:User';
export const groupSchemaId = 'urn:ietf:params:scim:schemas:core:2.0:Group';
export const enterpriseUserSchemaId = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
export const atlassianSchemaId = 'urn:scim:schemas:extension:atlassian-external:1.0';
export const listSchemaId = 'urn:ietf:params:scim:api:messages:2.0:ListResponse';
export const patchSchemaId = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';
export const errorSchema = 'urn:ietf:params:scim:api:messages:2.0:Error';
