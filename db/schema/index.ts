// drizzle needs the whole schema in one module; nothing else in the house has a barrel.
export * from './customer';
export * from './lending';
export * from './loan';
export * from './parameter';
export * from './system';
