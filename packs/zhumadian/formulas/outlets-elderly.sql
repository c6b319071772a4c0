select month, organisation, county,
       sum(case when item = 'outlets-elderly' then value end) as amount,
       sum(case when item = 'outlets' then value end) as base
  from fact.return_cell
 where form = 'service'
   and item in ('outlets-elderly', 'outlets')
   and county = ''
 group by month, organisation, county
