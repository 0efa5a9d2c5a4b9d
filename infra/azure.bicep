// Carte on Azure: a container app with a managed identity, PostgreSQL, and a key vault for what is secret.
// `teamsapp.yml` deploys it and takes the outputs into env/.env.<name>.
targetScope = 'resourceGroup'

@description('Beginning of every name; 3 to 12 lower-case letters and digits.')
@minLength(3)
@maxLength(12)
param baseName string

param location string = resourceGroup().location

@description('The image to run, such as ghcr.io/contoso/carte:0.1.0; anybody must be able to pull it.')
param containerImage string

@description('Application (client) id of the Teams app’s own Entra registration.')
param aadAppClientId string

@description('A host name of your own that leads to the container app, or none for the one that Azure gives. Printed codes depend on it.')
param customDomain string = 'none'

@description('Tenant ids that may sign in, with commas, or *.')
param allowedTenants string

@description('Who runs this Carte and how to reach them; shown at /privacy and /terms.')
param operatorContact string

@secure()
@description('Password of the role that owns the tables: letters and digits alone, because it stands in an address.')
@minLength(24)
param databasePassword string

@secure()
@description('id:base64 of 32 bytes; several with commas.')
@minLength(44)
param encryptionKeys string

@secure()
@description('Client secret of that registration, for connecting by one click; empty or none where it is not offered.')
param aadAppClientSecret string = ''

var suffix = uniqueString(resourceGroup().id, baseName)
var hasConsent = !empty(aadAppClientSecret) && aadAppClientSecret != 'none'
var databaseUser = 'carte'
var databaseName = 'carte'
var defaultHost = '${baseName}.${environment.properties.defaultDomain}'
var tabDomain = customDomain == 'none' ? defaultHost : customDomain
// Key Vault Secrets User: reads secrets and does nothing else.
var secretsUserRole = subscriptionResourceId(
  'Microsoft.Authorization/roleDefinitions',
  '4633458b-17de-408a-b874-0445c86b69e6'
)

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${baseName}-identity'
  location: location
}

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: take('${baseName}-${suffix}', 24)
  location: location
  properties: {
    tenantId: subscription().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enableSoftDelete: true
    softDeleteRetentionInDays: 90
    enablePurgeProtection: true
  }
}

resource mayReadSecrets 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: vault
  name: guid(vault.id, identity.id, secretsUserRole)
  properties: {
    roleDefinitionId: secretsUserRole
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
  }
}

resource databaseUrlSecret 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = {
  parent: vault
  name: 'database-url'
  properties: {
    value: 'postgres://${databaseUser}:${databasePassword}@${database.properties.fullyQualifiedDomainName}:5432/${databaseName}?sslmode=verify-full'
  }
}

resource encryptionKeysSecret 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = {
  parent: vault
  name: 'encryption-keys'
  properties: { value: encryptionKeys }
}

resource clientSecret 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = if (hasConsent) {
  parent: vault
  name: 'aad-app-client-secret'
  properties: { value: aadAppClientSecret }
}

resource database 'Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01' = {
  name: '${baseName}-${suffix}'
  location: location
  sku: { name: 'Standard_B2s', tier: 'Burstable' }
  properties: {
    version: '17'
    administratorLogin: databaseUser
    administratorLoginPassword: databasePassword
    storage: { storageSizeGB: 32, autoGrow: 'Enabled' }
    backup: { backupRetentionDays: 14, geoRedundantBackup: 'Disabled' }
    highAvailability: { mode: 'Disabled' }
    authConfig: { passwordAuth: 'Enabled', activeDirectoryAuth: 'Disabled' }
  }
}

resource cards 'Microsoft.DBforPostgreSQL/flexibleServers/databases@2024-08-01' = {
  parent: database
  name: databaseName
  properties: { charset: 'UTF8', collation: 'en_US.utf8' }
}

// From inside Azure alone; the password and TLS are what keeps others out. A virtual network is closer still.
resource fromAzure 'Microsoft.DBforPostgreSQL/flexibleServers/firewallRules@2024-08-01' = {
  parent: database
  name: 'from-azure'
  properties: { startIpAddress: '0.0.0.0', endIpAddress: '0.0.0.0' }
}

resource logs 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: '${baseName}-logs'
  location: location
  properties: { sku: { name: 'PerGB2018' }, retentionInDays: 30 }
}

resource environment 'Microsoft.App/managedEnvironments@2024-03-01' = {
  name: '${baseName}-environment'
  location: location
  properties: {
    appLogsConfiguration: {
      destination: 'log-analytics'
      logAnalyticsConfiguration: {
        customerId: logs.properties.customerId
        sharedKey: logs.listKeys().primarySharedKey
      }
    }
  }
}

resource app 'Microsoft.App/containerApps@2024-03-01' = {
  name: baseName
  location: location
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identity.id}': {} }
  }
  properties: {
    managedEnvironmentId: environment.id
    configuration: {
      activeRevisionsMode: 'Single'
      ingress: { external: true, targetPort: 3978, transport: 'auto', allowInsecure: false }
      secrets: concat(
        [
          {
            name: 'database-url'
            keyVaultUrl: databaseUrlSecret.properties.secretUri
            identity: identity.id
          }
          {
            name: 'encryption-keys'
            keyVaultUrl: encryptionKeysSecret.properties.secretUri
            identity: identity.id
          }
        ],
        hasConsent
          ? [
              {
                name: 'aad-app-client-secret'
                keyVaultUrl: clientSecret!.properties.secretUri
                identity: identity.id
              }
            ]
          : []
      )
    }
    template: {
      // A worker has to be there for the daily sync, so never none.
      scale: {
        minReplicas: 1
        maxReplicas: 4
        rules: [{ name: 'requests', http: { metadata: { concurrentRequests: '100' } } }]
      }
      containers: [
        {
          name: 'carte'
          image: containerImage
          resources: { cpu: json('0.5'), memory: '1Gi' }
          env: concat(
            [
              { name: 'PUBLIC_URL', value: 'https://${tabDomain}' }
              { name: 'TRUST_PROXY', value: '1' }
              { name: 'AAD_APP_CLIENT_ID', value: aadAppClientId }
              { name: 'ALLOWED_TENANTS', value: allowedTenants }
              { name: 'OPERATOR_CONTACT', value: operatorContact }
              { name: 'DATABASE_URL', secretRef: 'database-url' }
              { name: 'ENCRYPTION_KEYS', secretRef: 'encryption-keys' }
            ],
            hasConsent ? [{ name: 'AAD_APP_CLIENT_SECRET', secretRef: 'aad-app-client-secret' }] : []
          )
          probes: [
            { type: 'Liveness', httpGet: { path: '/healthz', port: 3978 }, periodSeconds: 30 }
            { type: 'Readiness', httpGet: { path: '/readyz', port: 3978 }, periodSeconds: 10 }
            {
              type: 'Startup'
              httpGet: { path: '/healthz', port: 3978 }
              periodSeconds: 5
              failureThreshold: 30
            }
          ]
        }
      ]
    }
  }
  dependsOn: [mayReadSecrets, cards, fromAzure]
}

output TAB_DOMAIN string = tabDomain
output TAB_ENDPOINT string = 'https://${tabDomain}'
output CONTAINER_APP_NAME string = app.name
