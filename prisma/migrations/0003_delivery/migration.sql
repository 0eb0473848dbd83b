-- Where a line's message was to go first and why it did not: `slack: channel_not_found`. Its outcome is `fallback`, not `sent`.
ALTER TABLE "intents" ADD COLUMN "fallen_from" TEXT;

-- Completeness asks before every digest which planned lines are still open; they are few, the others many.
CREATE INDEX "lines_open_idx" ON "lines"("at") WHERE recorded_at IS NULL AND outcome IS NULL;
