-- What a decision carries over from older versions, as its report type said when it was opened; nothing until now.
alter table decision add column carrying text not null default 'none';

create function decision_keeps_what_it_carries() returns trigger language plpgsql as $$
begin
    raise exception 'A decision keeps what it carries over.';
end $$;
create trigger decision_keeps_what_it_carries before update on decision for each row
    when (old.carrying is distinct from new.carrying) execute function decision_keeps_what_it_carries();
