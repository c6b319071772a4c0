select month, organisation, county,
       sum(case when item = 'green-premium' then value end) as amount
  from fact.return_cell
 where form = 'insurer'
   and item = 'green-premium'
   and county = ''
 group by month, organisation, county
