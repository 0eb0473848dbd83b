-- What the office does beside the tasks' own acts: append-only, one hash chain for the whole register.
CREATE TABLE "office_acts" (
    "seq" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "for" TEXT NOT NULL,
    "via" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "facts" JSONB NOT NULL,
    "previous" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "office_acts_pkey" PRIMARY KEY ("seq")
);

CREATE INDEX "office_acts_subject_idx" ON "office_acts"("subject");

-- The chain's end. Whoever writes an act holds this row: acts take turns, and none can be cut off the end unseen.
CREATE TABLE "office_chain" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "seq" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "office_chain_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "office_chain_one_row" CHECK ("id" = 1)
);
INSERT INTO "office_chain" ("seq", "hash") VALUES (0, '');

-- The one place where the chain grows, in the transaction of the act itself, as its last statement: the chain's end stays
-- locked until the commit. p_digest is SHA-256 (hex) of the act in canonical JSON.
CREATE FUNCTION record_office_act(p_kind text, p_subject text, p_by text, p_for text, p_via text, p_at timestamptz, p_facts jsonb, p_digest text)
RETURNS int LANGUAGE plpgsql AS $$
declare
  held office_chain%rowtype;
  sealed text;
begin
  select * into held from office_chain where id = 1 for update;
  sealed := encode(sha256(convert_to(held.hash || E'\n' || (held.seq + 1) || E'\n' || p_digest, 'UTF8')), 'hex');
  insert into office_acts (seq, kind, subject, by, "for", via, at, facts, previous, hash)
  values (held.seq + 1, p_kind, p_subject, p_by, p_for, p_via, p_at, p_facts, held.hash, sealed);
  update office_chain set seq = held.seq + 1, hash = sealed where id = 1;
  return held.seq + 1;
end $$;

CREATE TRIGGER office_acts_append_only BEFORE UPDATE OR DELETE ON "office_acts" FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Scans of sealed reports, each by the hash its sign-off names. Bytes as they came in, never read or run.
CREATE TABLE "scans" (
    "task_id" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "scans_pkey" PRIMARY KEY ("task_id", "hash"),
    CONSTRAINT "scans_size" CHECK (octet_length("bytes") BETWEEN 1 AND 10000000)
);

ALTER TABLE "scans" ADD CONSTRAINT "scans_task_id_fkey" FOREIGN KEY ("task_id") REFERENCES "tasks"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TRIGGER scans_append_only BEFORE UPDATE OR DELETE ON "scans" FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- A row that a later document added to a launched plan: the amendment, and its row in that document. Each is added once.
ALTER TABLE "tasks" ADD COLUMN "added_by" INTEGER, ADD COLUMN "added_row" INTEGER;
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_added_whole" CHECK (("added_by" IS NULL) = ("added_row" IS NULL));
CREATE UNIQUE INDEX "tasks_added_by_added_row_key" ON "tasks"("added_by", "added_row");
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_added_by_fkey" FOREIGN KEY ("added_by") REFERENCES "amendments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
