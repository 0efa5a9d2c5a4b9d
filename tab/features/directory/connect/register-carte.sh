#!/usr/bin/env bash
# Registers an application for Carte in your Microsoft Entra directory, with the certificate below, whose private key
# Carte keeps, and with no more rights than reading people and groups; and prints the values that Carte asks for.
# Run it in Azure Cloud Shell (Bash), or after "az login", as an administrator who may consent for your organization.
# In brackets, so that it is read whole when it is pasted, and ends itself alone where something fails.
(
set -euo pipefail

name='Carte directory'
graph='00000003-0000-0000-c000-000000000000'
read_people='df021288-bdef-4463-88db-98f22de89214'  # User.Read.All
read_groups='98830695-27a2-44f7-8c18-0c3ebc9698f6'  # GroupMember.Read.All

# Entra needs a while until it knows a new application everywhere.
retry() {
  for pause in 10 10 10 10 10 0; do
    if "$@" --output none; then return 0; fi
    sleep "$pause"
  done
  return 1
}

# The application is there and its IDs are printed, so what failed is done in Entra.
by_hand() {
  echo "$1 In Entra, open the application \"$name\", then $2." >&2
}

if [ -n "$(az ad app list --display-name "$name" --query '[].appId' --output tsv)" ]; then
  echo "\"$name\" is registered already. Use it, delete it in Entra, or change the name in this script." >&2
  exit 1
fi

certificate="$(mktemp)"
trap 'rm -f "$certificate"' EXIT
cat > "$certificate" <<'PEM'
@@CERTIFICATE@@
PEM
thumbprint="$(openssl x509 -in "$certificate" -noout -fingerprint -sha1 | cut -d = -f 2 | tr -d :)"

tenant_id="$(az account show --query tenantId --output tsv)"
client_id="$(az ad app create --display-name "$name" --sign-in-audience AzureADMyOrg --query appId --output tsv)"
echo
echo "Directory (tenant) ID:   $tenant_id"
echo "Application (client) ID: $client_id"
echo "Certificate thumbprint:  $thumbprint"
echo

retry az ad app credential reset --id "$client_id" --cert "@$certificate" --append ||
  by_hand 'The certificate was not uploaded.' 'Certificates & secrets, and upload the certificate that Carte lets you download'
retry az ad app permission add --id "$client_id" --api "$graph" \
  --api-permissions "$read_people=Role" "$read_groups=Role" ||
  by_hand 'The permissions were not added.' 'API permissions, and add User.Read.All and GroupMember.Read.All of Microsoft Graph as application permissions'
{ retry az ad sp create --id "$client_id" && retry az ad app permission admin-consent --id "$client_id"; } ||
  by_hand 'Consent was not given.' 'API permissions, and choose "Grant admin consent"'

echo 'Now paste the two IDs above into Carte.'
)
