metadata description = 'What somebody is woken for. What each means, and what to do, stands in docs/operations.md.'

@description('Beginning of the names of the alerts.')
param name string

@description('Region.')
param location string

@description('Id of the Application Insights component.')
param insightsId string

@description('Id of the Cosmos DB account.')
param cosmosId string

@description('Address that alerts are sent to. Empty: none.')
param address string

@description('Minutes of waiting.')
param dueLagMinutes int

@description('Failed or unknown deliveries of a hundred.')
param failedDeliveriesPercent int

@description('Requests that Cosmos DB refused as too many in 5 minutes.')
param throttledRequests int

@description('Errors in the log in 15 minutes.')
param loggedErrors int

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = if (!empty(address)) {
  name: name
  location: 'global'
  properties: {
    enabled: true
    groupShortName: 'desk'
    emailReceivers: [{ name: 'operators', emailAddress: address, useCommonAlertSchema: true }]
  }
}

var told = empty(address) ? [] : [people.id]

// Each query gives a row when there is something to tell. The names are those of src/telemetry.ts.
var questions = [
  {
    name: 'due-lag'
    severity: 1
    minutes: 5
    says: 'Reminders, reports or messages are late.'
    query: 'customMetrics | where name == "dueLagMs" | summarize lag = max(valueMax) by bin(timestamp, 5m) | where lag > ${dueLagMinutes * 60000}'
  }
  {
    name: 'failed-deliveries'
    severity: 2
    minutes: 15
    says: 'Messages to people fail, or nobody knows whether they arrived.'
    query: 'customMetrics | where name == "deliveries" | extend outcome = tostring(customDimensions.outcome) | summarize failed = sumif(valueSum, outcome in ("gone", "unknown", "notSent")), total = sum(valueSum) | where total >= 20 and failed * 100 >= total * ${failedDeliveriesPercent}'
  }
  {
    name: 'errors'
    severity: 2
    minutes: 15
    says: 'The service logs errors.'
    query: 'customMetrics | where name == "errors" | summarize errors = sum(valueSum) | where errors >= ${loggedErrors}'
  }
  {
    name: 'silence'
    severity: 1
    minutes: 15
    says: 'No instance has reported for fifteen minutes.'
    query: 'customMetrics | where name == "dueLagMs" | summarize reports = count() | where reports == 0'
  }
]

resource rules 'Microsoft.Insights/scheduledQueryRules@2022-06-15' = [
  for question in questions: {
    name: '${name}-${question.name}'
    location: location
    properties: {
      displayName: question.name
      description: question.says
      severity: question.severity
      enabled: true
      scopes: [insightsId]
      evaluationFrequency: 'PT5M'
      windowSize: 'PT${question.minutes}M'
      criteria: {
        allOf: [
          {
            query: question.query
            timeAggregation: 'Count'
            operator: 'GreaterThan'
            threshold: 0
            failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
          }
        ]
      }
      autoMitigate: true
      // Before the first measurement arrives there is nothing that a query could be tried on.
      skipQueryValidation: true
      actions: { actionGroups: told }
    }
  }
]

resource throttled 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: '${name}-throttled'
  location: 'global'
  properties: {
    description: 'Cosmos DB refuses requests because the request units of this second are used up.'
    severity: 2
    enabled: true
    scopes: [cosmosId]
    evaluationFrequency: 'PT1M'
    windowSize: 'PT5M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          name: 'refused'
          criterionType: 'StaticThresholdCriterion'
          metricNamespace: 'Microsoft.DocumentDB/databaseAccounts'
          metricName: 'TotalRequests'
          dimensions: [{ name: 'StatusCode', operator: 'Include', values: ['429'] }]
          operator: 'GreaterThan'
          threshold: throttledRequests
          timeAggregation: 'Count'
        }
      ]
    }
    autoMitigate: true
    actions: [for id in told: { actionGroupId: id }]
  }
}
