/** What may be typed behind `duban act TASK COMMAND`. */
export interface ActOptions {
  as: string;
  for?: string;
  via?: string;
  text?: string;
  reason?: string;
  textFile?: string;
  next?: string;
  difficulty?: string;
  value?: string[];
  cycle?: string;
  class?: string;
  attested?: string;
  lead?: string;
  co?: string;
  inform?: string;
  kind?: string;
  rung?: string;
  to?: string;
  evidence?: string;
  conclusion?: string;
  date?: string;
  deadline?: boolean;
  grant?: boolean;
  refuse?: boolean;
  json?: boolean;
}
