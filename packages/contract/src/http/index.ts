export { endpoint, fillPath } from "./endpoint.ts";
export type { Access, AnswerOf, BodyOf, Endpoint, ParamsOf, QueryOf } from "./endpoint.ts";
export { ById, Day, Decimal, Id, Moment, nullable, oneOf, typedText, YearOrMonth } from "./fields.ts";
export { Problem } from "./problem.ts";
