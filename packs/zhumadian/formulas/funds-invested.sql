select month, organisation, county,
       sum(case when item = 'funds-invested' then value end) as amount
  from fact.return_cell
 where form = 'insurer'
   and item = 'funds-invested'
   and county = ''
 group by month, organisation, county
