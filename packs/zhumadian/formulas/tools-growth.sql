select month, organisation, county,
       sum(case when item in ('relending-agri', 'relending-small', 'tech-relending', 'rediscount', 'carbon-facility', 'pension-relending') then value end) as amount
  from fact.return_cell
 where form = 'bank'
   and item in ('relending-agri', 'relending-small', 'tech-relending', 'rediscount', 'carbon-facility', 'pension-relending')
   and county = ''
 group by month, organisation, county
