metadata description = 'The instances of the service: equal, replaced one by one, told to stop before they are stopped.'

@description('Name of the app, which is the first part of its host name.')
param name string

@description('Region.')
param location string

@description('Id of the environment.')
param environmentId string

@description('Id of the identity.')
param identityId string

@description('Host of the registry.')
param registryServer string

@description('The image, or none.')
param image string

@description('Settings of the service by name. None of them is a secret.')
param settings object

@description('Processors of one instance.')
param processors string

@description('Fewest instances.')
param fewestInstances int

@description('Most instances.')
param mostInstances int

var built = image != 'none'
var port = int(settings.PORT)
var memory = { '0.5': '1Gi', '1.0': '2Gi', '2.0': '4Gi' }

var probes = [
  // Whether it listens at all. A store that is away is no reason to restart, hence not /health.
  { type: 'Startup', tcpSocket: { port: port }, periodSeconds: 5, failureThreshold: 10 }
  { type: 'Liveness', tcpSocket: { port: port }, periodSeconds: 15, failureThreshold: 4 }
  // Whether it can work: without its store an instance gets no calls.
  {
    type: 'Readiness'
    httpGet: { path: '/health', port: port, scheme: 'HTTP' }
    periodSeconds: 10
    timeoutSeconds: 5
    failureThreshold: 3
  }
]

resource app 'Microsoft.App/containerApps@2024-03-01' = {
  name: name
  location: location
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identityId}': {} }
  }
  properties: {
    environmentId: environmentId
    workloadProfileName: 'Consumption'
    configuration: {
      // A new revision gets the traffic when it is ready; the old one is then told to stop.
      activeRevisionsMode: 'Single'
      maxInactiveRevisions: 5
      ingress: {
        external: true
        targetPort: built ? port : 80
        transport: 'auto'
        allowInsecure: false
      }
      registries: [{ server: registryServer, identity: identityId }]
    }
    template: {
      // A delivery in flight may take 10 seconds, and its outcome has to be written.
      terminationGracePeriodSeconds: 60
      containers: [
        {
          name: 'service'
          image: built ? image : 'mcr.microsoft.com/k8se/quickstart:latest'
          resources: {
            cpu: json(processors)
            memory: memory[processors]
          }
          env: [
            for setting in items(settings): {
              name: setting.key
              value: setting.value
            }
          ]
          probes: built ? probes : []
        }
      ]
      scale: {
        minReplicas: built ? fewestInstances : 1
        maxReplicas: mostInstances
        rules: [
          // An open tab is one long request, so many of them are no load.
          { name: 'open-requests', http: { metadata: { concurrentRequests: '500' } } }
          { name: 'processor', custom: { type: 'cpu', metadata: { type: 'Utilization', value: '60' } } }
        ]
      }
    }
  }
}
