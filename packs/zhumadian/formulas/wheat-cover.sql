select month, organisation, county,
       sum(case when item = 'wheat-insured' then value end) as amount,
       cast(null as decimal(38, 6)) as base
  from fact.return_cell
 where form = 'insurer'
   and item = 'wheat-insured'
 group by month, organisation, county
union all
select month, organisation, county,
       cast(null as decimal(38, 6)) as amount,
       sum(case when item = 'wheat-sown' then value end) as base
  from fact.return_cell
 where form = 'sown'
   and item = 'wheat-sown'
   and county = ''
 group by month, organisation, county
