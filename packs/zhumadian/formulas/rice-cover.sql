select month, organisation, county,
       sum(case when item = 'rice-insured' then value end) as amount,
       cast(null as decimal(38, 6)) as base
  from fact.return_cell
 where form = 'insurer'
   and item = 'rice-insured'
 group by month, organisation, county
union all
select month, organisation, county,
       cast(null as decimal(38, 6)) as amount,
       sum(case when item = 'rice-sown' then value end) as base
  from fact.return_cell
 where form = 'sown'
   and item = 'rice-sown'
   and county = ''
 group by month, organisation, county
