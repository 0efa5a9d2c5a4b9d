#Requires -Version 7.3
#Requires -Modules Microsoft.Graph.Authentication, Microsoft.Graph.Applications
# Registers an application for Carte in your Microsoft Entra directory, with the certificate below, whose private key
# Carte keeps, and with no more rights than reading people and groups; and prints the values that Carte asks for.
# Run it as an administrator who may consent for your organization.
$ErrorActionPreference = 'Stop'

$name = 'Carte directory'
$graphId = '00000003-0000-0000-c000-000000000000'
$roles = @(
  'df021288-bdef-4463-88db-98f22de89214' # User.Read.All
  '98830695-27a2-44f7-8c18-0c3ebc9698f6' # GroupMember.Read.All
)

# Entra needs a while until it knows a new application everywhere.
function Invoke-WithRetry([scriptblock] $Action) {
  foreach ($try in 1..6) {
    try {
      return & $Action
    } catch {
      if ($try -eq 6) { throw }
      Start-Sleep -Seconds 10
    }
  }
}

Connect-MgGraph -Scopes 'Application.ReadWrite.All', 'AppRoleAssignment.ReadWrite.All' -NoWelcome
if (Get-MgApplication -Filter "displayName eq '$name'") {
  throw "'$name' is registered already. Use it, delete it in Entra, or change the name in this script."
}

$certificate = [System.Security.Cryptography.X509Certificates.X509Certificate2]::CreateFromPem(@'
@@CERTIFICATE@@
'@)

$application = New-MgApplication -DisplayName $name -SignInAudience 'AzureADMyOrg' `
  -KeyCredentials @(@{ Type = 'AsymmetricX509Cert'; Usage = 'Verify'; Key = $certificate.RawData }) `
  -RequiredResourceAccess @(@{
      ResourceAppId  = $graphId
      ResourceAccess = @($roles | ForEach-Object { @{ Id = $_; Type = 'Role' } })
    })
"Directory (tenant) ID:   $((Get-MgContext).TenantId)"
"Application (client) ID: $($application.AppId)"
"Certificate thumbprint:  $($certificate.Thumbprint)"

try {
  $principal = Invoke-WithRetry { New-MgServicePrincipal -AppId $application.AppId }
  $graph = Invoke-WithRetry { Get-MgServicePrincipal -Filter "appId eq '$graphId'" }
  foreach ($role in $roles) {
    # Granting a permission of an application is what consent to it does.
    Invoke-WithRetry {
      New-MgServicePrincipalAppRoleAssignment -ServicePrincipalId $principal.Id `
        -PrincipalId $principal.Id -ResourceId $graph.Id -AppRoleId $role
    } | Out-Null
  }
} catch {
  Write-Warning "Consent was not given: $_"
  Write-Warning "In Entra, open the application '$name', then API permissions, and choose `"Grant admin consent`"."
}
'Now paste the two IDs above into Carte.'
