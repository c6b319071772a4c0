select month, organisation, county,
       sum(case when item = 'sum-insured' then value end) as amount
  from fact.return_cell
 where form = 'insurer'
   and item = 'sum-insured'
   and county = ''
 group by month, organisation, county
