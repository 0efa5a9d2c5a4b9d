import tls from 'node:tls';

/** Makes this process trust a certificate, as NODE_EXTRA_CA_CERTS does for one that is started. */
export function trust(certificatePem: string): void {
  tls.setDefaultCACertificates([...tls.getCACertificates('default'), certificatePem]);
}
