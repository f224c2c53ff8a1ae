-- Exhibits are found by the members that their sources name: by their own, and by those of which they are working copies.
insert into search_change (source, thing)
select 'exhibit', id from exhibit e
where sealed_by is null and (source is not null or obtained_from is not null) or exists (select from derivation d where d.exhibit = e.id)
on conflict do nothing;

create function search_changes_in_copies() returns trigger language plpgsql as $$
begin
    insert into search_change (source, thing)
    with recursive copy (id) as (
        select exhibit from derivation where origin = new.id
        union
        select d.exhibit from derivation d join copy c on d.origin = c.id)
    select 'exhibit', id from copy
    on conflict do nothing;
    return null;
end $$;
create trigger copies_are_found after update of source, obtained_from, sealed_by on exhibit
    for each row execute function search_changes_in_copies();

create function search_changes_of_members() returns trigger language plpgsql as $$
begin
    if new.profile -> 'members' is distinct from
            (select profile -> 'members' from mechanism_revision where mechanism = new.mechanism and revision < new.revision order by revision desc limit 1) then
        insert into search_change (source, thing)
        select 'exhibit', id from exhibit e
        where mechanism = new.mechanism
          and (sealed_by is null and (source is not null or obtained_from is not null) or exists (select from derivation d where d.exhibit = e.id))
        on conflict do nothing;
    end if;
    return null;
end $$;
create trigger members_are_found after insert on mechanism_revision
    for each row execute function search_changes_of_members();
