select month, organisation, county,
       sum(case when item = 'outlets-tech' then value end) as amount
  from fact.return_cell
 where form = 'service'
   and item = 'outlets-tech'
   and county = ''
 group by month, organisation, county
