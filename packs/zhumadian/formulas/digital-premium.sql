select month, organisation, county,
       sum(case when item = 'digital-premium' then value end) as amount
  from fact.return_cell
 where form = 'insurer'
   and item = 'digital-premium'
   and county = ''
 group by month, organisation, county
