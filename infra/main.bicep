metadata description = 'Campaign Desk in one resource group: two or more equal instances, and no key or password anywhere.'

targetScope = 'resourceGroup'

@description('Name of every resource here. Some names are unique in the whole of Azure, hence letters and digits that nobody else has.')
@minLength(5)
@maxLength(24)
param name string

@description('Region of everything.')
param location string = resourceGroup().location

@description('A second region for the documents, to which Cosmos DB moves by itself when the first is lost. Empty: none.')
param secondLocation string = ''

@description('Name of the Cosmos DB account. Another one after a restore, which always makes a new account.')
param cosmosName string = name

@description('Ids of the Entra tenants whose people may sign in, separated by commas. The bot lives in the first.')
param tenants string

@description('Client id of the Entra registration that people sign in to.')
param clientId string

@description('Id of the Teams app.')
param appId string

@description('The container image to run; none until the first one is built, then a page of the platform answers.')
param image string = 'none'

@description('The name that people see in Teams.')
@maxLength(42)
param botDisplayName string = 'Campaign Desk'

@description('Fewest instances. Two, so that one may restart or fail.')
@minValue(2)
param fewestInstances int = 2

@description('Most instances. They share the rate at which Teams lets a bot write to one tenant.')
param mostInstances int = 4

@description('Processors of one instance; the platform wants 2 Gi of memory for each.')
@allowed(['0.5', '1.0', '2.0'])
param processors string = '1.0'

@description('Most request units per second; Cosmos DB scales between a tenth of it and all of it. In thousands.')
@minValue(1000)
param mostRequestUnits int = 4000

@description('Copies of files and queues: in three zones of the region, or also in its paired region.')
@allowed(['Standard_LRS', 'Standard_ZRS', 'Standard_GZRS'])
param storageCopies string = 'Standard_ZRS'

@description('Days for which logs are kept.')
@minValue(30)
param logDays int = 30

@description('Address that alerts are sent to. Empty: they are shown in the portal only.')
param alertAddress string = ''

@description('Alert when the oldest overdue reminder, report or message has waited so many minutes.')
param dueLagMinutes int = 10

@description('Alert when so many of a hundred deliveries in 15 minutes failed or have an unknown fate.')
param failedDeliveriesPercent int = 5

@description('Alert when Cosmos DB has refused so many requests in 5 minutes as too many.')
param throttledRequests int = 100

@description('Alert when the service has logged so many errors in 15 minutes.')
param loggedErrors int = 20

var database = 'campaign-desk'
var queue = 'due'
var container = 'files'

module identity 'modules/identity.bicep' = {
  name: 'identity'
  params: { name: name, location: location }
}

module monitor 'modules/monitor.bicep' = {
  name: 'monitor'
  params: {
    name: name
    location: location
    logDays: logDays
    principalId: identity.outputs.principalId
  }
}

module cosmos 'modules/cosmos.bicep' = {
  name: 'cosmos'
  params: {
    name: cosmosName
    location: location
    secondLocation: secondLocation
    database: database
    mostRequestUnits: mostRequestUnits
    principalId: identity.outputs.principalId
    workspaceId: monitor.outputs.workspaceId
  }
}

module storage 'modules/storage.bicep' = {
  name: 'storage'
  params: {
    name: name
    location: location
    copies: storageCopies
    queue: queue
    container: container
    principalId: identity.outputs.principalId
  }
}

module registry 'modules/registry.bicep' = {
  name: 'registry'
  params: {
    name: name
    location: location
    principalId: identity.outputs.principalId
  }
}

module environment 'modules/environment.bicep' = {
  name: 'environment'
  params: {
    name: name
    location: location
    workspaceId: monitor.outputs.workspaceId
  }
}

var host = '${name}.${environment.outputs.domain}'

// The settings of src/config.ts, and the outputs below, name by name.
var settings = {
  MODE: 'production'
  HOST: '0.0.0.0'
  PORT: '3978'
  LOG: 'json'
  BASE_URL: 'https://${host}'
  TENANTS: tenants
  CLIENT_ID: clientId
  APP_ID: appId
  BOT_ID: identity.outputs.clientId
  AZURE_CLIENT_ID: identity.outputs.clientId
  STORE: 'cosmos'
  COSMOS_ENDPOINT: cosmos.outputs.endpoint
  COSMOS_DATABASE: database
  WAKE: 'queue'
  QUEUE_ENDPOINT: storage.outputs.queueEndpoint
  QUEUE_NAME: queue
  FILES: 'blob'
  BLOB_ENDPOINT: storage.outputs.blobEndpoint
  BLOB_CONTAINER: container
  DIRECTORY: 'graph'
  INSTANCES: string(mostInstances)
  ABREAST: '64'
  // The ingress of the container environment.
  PROXIES: '1'
  APPLICATIONINSIGHTS_CONNECTION_STRING: monitor.outputs.connectionString
}

module app 'modules/app.bicep' = {
  name: 'app'
  params: {
    name: name
    location: location
    environmentId: environment.outputs.id
    identityId: identity.outputs.id
    registryServer: registry.outputs.server
    image: image
    settings: settings
    processors: processors
    fewestInstances: fewestInstances
    mostInstances: mostInstances
  }
}

module bot 'modules/bot.bicep' = {
  name: 'bot'
  params: {
    name: name
    displayName: botDisplayName
    endpoint: 'https://${host}/api/messages'
    identityId: identity.outputs.id
    identityClientId: identity.outputs.clientId
    identityTenantId: identity.outputs.tenantId
  }
}

module alerts 'modules/alerts.bicep' = {
  name: 'alerts'
  params: {
    name: name
    location: location
    insightsId: monitor.outputs.insightsId
    cosmosId: cosmos.outputs.id
    address: alertAddress
    dueLagMinutes: dueLagMinutes
    failedDeliveriesPercent: failedDeliveriesPercent
    throttledRequests: throttledRequests
    loggedErrors: loggedErrors
  }
}

output MODE string = settings.MODE
output HOST string = settings.HOST
output PORT string = settings.PORT
output LOG string = settings.LOG
output BASE_URL string = settings.BASE_URL
output TENANTS string = settings.TENANTS
output CLIENT_ID string = settings.CLIENT_ID
output APP_ID string = settings.APP_ID
output BOT_ID string = settings.BOT_ID
output AZURE_CLIENT_ID string = settings.AZURE_CLIENT_ID
output STORE string = settings.STORE
output COSMOS_ENDPOINT string = settings.COSMOS_ENDPOINT
output COSMOS_DATABASE string = settings.COSMOS_DATABASE
output WAKE string = settings.WAKE
output QUEUE_ENDPOINT string = settings.QUEUE_ENDPOINT
output QUEUE_NAME string = settings.QUEUE_NAME
output FILES string = settings.FILES
output BLOB_ENDPOINT string = settings.BLOB_ENDPOINT
output BLOB_CONTAINER string = settings.BLOB_CONTAINER
output DIRECTORY string = settings.DIRECTORY
output INSTANCES string = settings.INSTANCES
output ABREAST string = settings.ABREAST
output PROXIES string = settings.PROXIES
output APPLICATIONINSIGHTS_CONNECTION_STRING string = settings.APPLICATIONINSIGHTS_CONNECTION_STRING
@description('Host of BASE_URL, which the Entra registration and the app package name.')
output BASE_HOST string = host
