select month, organisation, county,
       sum(case when item = 'rediscount' then value end) as amount
  from fact.return_cell
 where form = 'bank'
   and item = 'rediscount'
   and county = ''
 group by month, organisation, county
