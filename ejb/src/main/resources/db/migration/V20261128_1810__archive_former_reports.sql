-- An exhibit that is a report of a former panel, citable by symbol and paragraph.
create table legacy_report (
    id          uuid primary key,
    mechanism   text not null,
    exhibit     uuid not null unique references exhibit,
    symbol      text not null,
    title       text not null,
    body        text,
    dated       date,
    declared_at timestamptz not null,
    declared_by uuid not null references person,
    unique (mechanism, symbol)
);

-- Recognised in the text that was read, until a person confirms it; from then on it is what people cite.
create table legacy_paragraph (
    id           uuid primary key,
    report       uuid not null references legacy_report,
    number       integer not null,
    page         integer not null,
    to_page      integer not null,
    text         text not null,
    doubt        text,
    told_at      timestamptz not null,
    told_by      uuid references person,
    confirmed_at timestamptz,
    confirmed_by uuid references person,
    check (to_page >= page and number > 0)
);
create index legacy_paragraph_report on legacy_paragraph (report, page, number);
create unique index legacy_paragraph_once on legacy_paragraph (report, number) where confirmed_at is not null;

create function confirmed_is_kept() returns trigger language plpgsql as $$
begin
    if old.confirmed_at is not null then
        raise exception 'A paragraph that was confirmed is what people cite';
    end if;
    return coalesce(new, old);
end $$;
create trigger legacy_paragraph_is_kept before update or delete on legacy_paragraph for each row execute function confirmed_is_kept();
create trigger legacy_paragraph_is_found after insert or update or delete on legacy_paragraph
    for each row execute function search_changes('legacy', 'report', 'id');
