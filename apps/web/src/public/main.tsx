/** PLACEHOLDER */
export {};
