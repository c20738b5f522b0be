/** The largest amount of an order: ten-thousandths of it are whole numbers that JavaScript holds exactly. */
export const MAX_VALUE = 100_000_000_000
