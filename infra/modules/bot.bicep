metadata description = 'The registration of the bot: the managed identity of the service, known to Teams.'

@description('Name of the registration.')
param name string

@description('The name that people see.')
param displayName string

@description('Where Teams brings activities.')
param endpoint string

@description('Id of the identity.')
param identityId string

@description('Client id of the identity.')
param identityClientId string

@description('Tenant of the identity.')
param identityTenantId string

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: name
  location: 'global'
  kind: 'azurebot'
  sku: { name: 'F0' }
  properties: {
    displayName: displayName
    endpoint: endpoint
    msaAppType: 'UserAssignedMSI'
    msaAppId: identityClientId
    msaAppTenantId: identityTenantId
    msaAppMSIResourceId: identityId
    disableLocalAuth: true
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: {
    channelName: 'MsTeamsChannel'
    properties: { isEnabled: true }
  }
}
