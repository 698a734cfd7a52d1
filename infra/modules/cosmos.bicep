metadata description = 'Azure Cosmos DB: every document of the product, in one container.'

@description('Name of the account.')
param name string

@description('Region that is written to.')
param location string

@description('Region that takes over. Empty: none.')
param secondLocation string

@description('Name of the database.')
param database string

@description('Most request units per second.')
param mostRequestUnits int

@description('Object id of the identity that may read and write documents.')
param principalId string

@description('Id of the workspace that gets the account\'s own log.')
param workspaceId string

var places = empty(secondLocation) ? [location] : [location, secondLocation]

resource account 'Microsoft.DocumentDB/databaseAccounts@2024-11-15' = {
  name: name
  location: location
  kind: 'GlobalDocumentDB'
  properties: {
    databaseAccountOfferType: 'Standard'
    // Entra identities only, for documents and for the account's own settings.
    disableLocalAuth: true
    disableKeyBasedMetadataWriteAccess: true
    minimalTlsVersion: 'Tls12'
    consistencyPolicy: { defaultConsistencyLevel: 'Session' }
    locations: [
      for (place, order) in places: {
        locationName: place
        failoverPriority: order
        isZoneRedundant: false
      }
    ]
    enableAutomaticFailover: length(places) > 1
    enableMultipleWriteLocations: false
    // Back to any second of the last 30 days.
    backupPolicy: {
      type: 'Continuous'
      continuousModeProperties: { tier: 'Continuous30Days' }
    }
  }
}

resource documents 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases@2024-11-15' = {
  parent: account
  name: database
  properties: {
    resource: { id: database }
  }
}

// Written from the store's own definition; test/infra/bicep.test.ts holds the two together.
var definition = loadJsonContent('../work-container.json')

resource work 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers@2024-11-15' = {
  parent: documents
  name: definition.id
  properties: {
    resource: definition
    options: {
      autoscaleSettings: { maxThroughput: mostRequestUnits }
    }
  }
}

var dataContributor = '00000000-0000-0000-0000-000000000002'

resource mayReadAndWrite 'Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments@2024-11-15' = {
  parent: account
  name: guid(account.id, principalId, dataContributor)
  properties: {
    principalId: principalId
    roleDefinitionId: '${account.id}/sqlRoleDefinitions/${dataContributor}'
    scope: account.id
  }
}

resource log 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'log'
  scope: account
  properties: {
    workspaceId: workspaceId
    logs: [
      { category: 'ControlPlaneRequests', enabled: true }
      { category: 'PartitionKeyRUConsumption', enabled: true }
    ]
  }
}

output id string = account.id
output endpoint string = account.properties.documentEndpoint
