-- What was done, as programs read it: took-a-position. The words beside it are evidence and stay as they were written.
-- Lines of before have none: the record is not rewritten.
alter table record_entry add column act_key text;
create index record_entry_act on record_entry (act_key, seq);
