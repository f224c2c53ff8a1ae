-- Holds that were put before there was a register are entered in it. Nobody asked them until when: they last until their state
-- releases them, or dates them, and the clock stands still for them like for any other.
alter table hold alter column until drop not null;
alter table hold_extension alter column before drop not null;

insert into hold (position, ended_at, ending)
select p.id, least(p.withdrawn_at, n.taken_at), case when p.withdrawn_at is not null and (n.taken_at is null or p.withdrawn_at <= n.taken_at) then 'released' when n.taken_at is not null then 'followed' end
from position p left join lateral (select min(o.taken_at) as taken_at from position o where o.report = p.report and o.state = p.state and o.taken_at > p.taken_at) n on true
where p.stance = 'hold' and not exists (select 1 from hold h where h.position = p.id);

update decision d set stands_since = now(), stood_before = d.expires_at, expires_at = null
where d.closed_at is null and d.expires_at > now() and cast(d.rule as jsonb) ->> 'period' is not null
  and exists (select 1 from hold h join position p on p.id = h.position, jsonb_array_elements(cast(d.members as jsonb)) as member (value)
              where h.until is null and h.ended_at is null and p.report = d.report and p.version = d.version and p.state = member.value ->> 'state');
update step s set due_at = null where s.closed_at is null and s.type = 'decide' and exists (select 1 from decision d where d.report = s.report and d.closed_at is null and d.stands_since is not null);
update duty u set due_at = null where u.type = 'decide' and u.due_at is not null and exists (select 1 from decision d where d.report = u.report and d.closed_at is null and d.stands_since is not null);
