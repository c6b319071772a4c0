select month, organisation, county,
       sum(case when item = 'villages-credited' then value end) as amount,
       sum(case when item = 'villages' then value end) as base
  from fact.return_cell
 where form = 'sown'
   and item in ('villages-credited', 'villages')
   and county = ''
 group by month, organisation, county
