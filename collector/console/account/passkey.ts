/** Whether this browser can use passkeys at all. */
export function canUsePasskeys(): boolean {
  return (
    typeof PublicKeyCredential !== 'undefined' &&
    typeof PublicKeyCredential.parseRequestOptionsFromJSON === 'function'
  )
}

/** Asks the browser for a passkey of this console; undefined when the person turns away. */
export async function askForPasskey(
  options: PublicKeyCredentialRequestOptionsJSON,
): Promise<unknown> {
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options)
  return asJson(navigator.credentials.get({ publicKey }))
}

/** Has the browser make a passkey for this console; undefined when the person turns away. */
export async function makePasskey(
  options: PublicKeyCredentialCreationOptionsJSON,
): Promise<unknown> {
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options)
  return asJson(navigator.credentials.create({ publicKey }))
}

async function asJson(asked: Promise<Credential | null>): Promise<unknown> {
  try {
    const credential = await asked
    return credential instanceof PublicKeyCredential ? credential.toJSON() : undefined
  } catch {
    // turned away, timed out, or refused by the device: all the same to the page
    return undefined
  }
}
