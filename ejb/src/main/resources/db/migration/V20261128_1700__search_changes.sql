-- What has to be found anew. The database itself writes it down, whoever changes a text by whatever way; each index reads
-- on from where it stands. xact tells what an index has not seen yet, also where transactions end in another order than
-- they began.
create table search_change (
    id     bigint generated always as identity primary key,
    xact   xid8 not null default pg_current_xact_id(),
    source text not null,
    thing  uuid not null,
    -- The part of the thing that changed, or nil where all of it has to be looked at.
    part   uuid not null default '00000000-0000-0000-0000-000000000000',
    at     timestamptz not null default now(),
    unique (xact, source, thing, part)
);
create index search_change_at on search_change (at);

create function search_changes() returns trigger language plpgsql as $$
declare
    -- Two records, because the columns differ from table to table.
    was jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
    is_ jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
    row jsonb := coalesce(is_, was);
    source text;
begin
    foreach source in array string_to_array(tg_argv[0], ',') loop
        insert into search_change (source, thing, part)
        values (source, cast(row ->> tg_argv[1] as uuid), coalesce(cast(row ->> tg_argv[2] as uuid), '00000000-0000-0000-0000-000000000000'))
        on conflict do nothing;
    end loop;
    return null;
end $$;

create trigger exhibit_is_found after insert or update of title, file_name, source, sealed_by, marking, case_name, media_type, language, grade, obtained_on, obtained_from on exhibit
    for each row execute function search_changes('exhibit', 'id');
create trigger exhibit_page_is_found after insert or delete or update of text on exhibit_page
    for each row execute function search_changes('exhibit', 'exhibit');
create trigger report_is_found after insert or update of title, symbol on report
    for each row execute function search_changes('draft,version', 'id');
create trigger paragraph_is_found after insert or delete or update of text on paragraph
    for each row execute function search_changes('draft', 'report', 'id');
create trigger version_is_found after insert on version
    for each row execute function search_changes('version', 'report');
create trigger comment_is_found after insert or update on comment
    for each row execute function search_changes('comment', 'id');

-- What a person looks for again and again. asked is the search as JSON.
create table saved_search (
    id        uuid primary key,
    person    uuid not null references person,
    name      text not null,
    asked     text not null,
    alert     boolean not null,
    saved_at  timestamptz not null,
    -- Up to when what came in has been looked at for the alert.
    looked_at timestamptz not null
);
create index saved_search_person on saved_search (person, saved_at);
