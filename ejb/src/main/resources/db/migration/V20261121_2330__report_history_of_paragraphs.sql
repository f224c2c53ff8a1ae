-- What each paragraph said at each of its revisions, and who wrote it. The database itself appends: whoever writes a
-- paragraph, by whatever way, its history has it, at no round trip of its own.
create table paragraph_revision (
    report     uuid not null references report,
    paragraph  uuid not null,
    revision   integer not null,
    -- The newest circulated version when it was written: these words went into the one after.
    version    integer not null,
    -- null: the paragraph was removed.
    text       text,
    written_at timestamptz not null,
    written_by uuid not null references person,
    primary key (paragraph, revision)
);
create index paragraph_revision_report on paragraph_revision (report, version);

insert into paragraph_revision (report, paragraph, revision, version, text, written_at, written_by)
select p.report, p.id, p.revision,
       (select coalesce(max(v.number), 0) from version v where v.report = p.report and v.frozen_at <= p.changed_at), p.text, p.changed_at, p.changed_by
from paragraph p;

create function paragraph_has_history() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        insert into paragraph_revision (report, paragraph, revision, version, text, written_at, written_by)
        values (old.report, old.id, old.revision + 1, (select version from report where id = old.report), null, old.changed_at, old.changed_by);
    elsif tg_op = 'INSERT' or new.revision <> old.revision then
        insert into paragraph_revision (report, paragraph, revision, version, text, written_at, written_by)
        values (new.report, new.id, new.revision, (select version from report where id = new.report), new.text, new.changed_at, new.changed_by);
    end if;
    return null;
end $$;
create trigger paragraph_has_history after insert or update or delete on paragraph for each row execute function paragraph_has_history();

create function history_is_kept() returns trigger language plpgsql as $$
begin
    raise exception 'What a paragraph said is kept: its history is neither changed nor removed.';
end $$;
create trigger paragraph_revision_is_kept before update or delete on paragraph_revision for each row execute function history_is_kept();
create trigger paragraph_revision_is_not_emptied before truncate on paragraph_revision for each statement execute function history_is_kept();

-- The revision of the paragraph that an answer wrote by taking the proposed wording. An answer that was taken back is kept as well.
alter table disposition add column took_revision integer;
alter table disposition drop constraint disposition_disposition_check;
alter table disposition add constraint disposition_known check (disposition in ('accepted', 'partly', 'rejected', 'noted', 'taken-back'));
