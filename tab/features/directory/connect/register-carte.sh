#!/usr/bin/env bash
# Registers an application for Carte in your Microsoft Entra directory, with the certificate below, whose private key
# Carte keeps, and with no more rights than reading people and groups; then prints the values that Carte asks for.
# Run it in Azure Cloud Shell (Bash), or after "az login", as an administrator who may consent for your organization.
# In brackets, so that it is read whole when it is pasted, and ends itself alone where something fails.
(
set -euo pipefail

name='Carte directory'
graph='00000003-0000-0000-c000-000000000000'
read_people='df021288-bdef-4463-88db-98f22de89214'  # User.Read.All
read_groups='98830695-27a2-44f7-8c18-0c3ebc9698f6'  # GroupMember.Read.All

if [ -n "$(az ad app list --display-name "$name" --query '[].appId' --output tsv)" ]; then
  echo "\"$name\" is registered already. Use it, delete it in Entra, or change the name in this script." >&2
  exit 1
fi

certificate="$(mktemp)"
trap 'rm -f "$certificate"' EXIT
cat > "$certificate" <<'PEM'
@@CERTIFICATE@@
PEM

client_id="$(az ad app create --display-name "$name" --sign-in-audience AzureADMyOrg --query appId --output tsv)"
az ad app credential reset --id "$client_id" --cert "@$certificate" --append --output none
az ad app permission add --id "$client_id" --api "$graph" \
  --api-permissions "$read_people=Role" "$read_groups=Role" --output none
az ad sp create --id "$client_id" --output none

# Entra needs a while until it knows the new application everywhere.
tries=0
until az ad app permission admin-consent --id "$client_id" --output none; do
  tries=$((tries + 1))
  if [ "$tries" -ge 6 ]; then
    echo "The application is there, but consent was not given. In Entra, open it, then API permissions, and choose \"Grant admin consent\"." >&2
    break
  fi
  sleep 10
done

echo
echo "Directory (tenant) ID:   $(az account show --query tenantId --output tsv)"
echo "Application (client) ID: $client_id"
echo "Certificate thumbprint:  $(openssl x509 -in "$certificate" -noout -fingerprint -sha1 | cut -d = -f 2 | tr -d :)"
)
