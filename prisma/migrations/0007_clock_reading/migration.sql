-- What the product's clock shows when the machine's shows `machine`: one definition, for the clock itself and for the
-- statement that reads a task together with the hour. Without a row the product runs on the machine's clock.
create function clock_reading(machine timestamptz) returns table (now timestamptz, seconds_per_day double precision)
language sql stable as $$
  select
    case
      when held.id is null then machine
      when held.seconds_per_day is null then held.anchor_virtual
      else held.anchor_virtual + (machine - held.anchor_real) * (86400 / held.seconds_per_day)
    end,
    case when held.id is null then 86400 else held.seconds_per_day end
  from (select 1) as always left join clock as held on held.id = 1
$$;
