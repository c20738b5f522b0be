/** Tells a leaked token of an assistant apart, and from an API key. */
export const ASSISTANT_TOKEN_MARK = 'ea_'
