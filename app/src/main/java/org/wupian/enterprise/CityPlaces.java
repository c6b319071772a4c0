package org.wupian.enterprise;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.wupian.kernel.Pack;
import org.wupian.linkage.Regions;

/// The places of the city and its province as the pack names them (本市行政区划), for the names of firms.
@Component
class CityPlaces {

    private final Regions regions;

    CityPlaces(Pack pack) {
        List<Regions.Place> places = new ArrayList<>();
        String city = pack.property("division", "");
        if (!city.isEmpty()) {
            places.add(new Regions.Place(city, pack.property("name.long", "")));
            String province = pack.property("province", "");
            if (!province.isEmpty()) {
                places.add(new Regions.Place(city.substring(0, 2) + "0000", province));
            }
        }
        for (String file : List.of("divisions.csv", "townships.csv")) {
            pack.rows(file)
                    .forEach(it -> places.add(new Regions.Place(it.text("code"), it.text("name"))));
        }
        this.regions = Regions.of(places);
    }

    Regions regions() {
        return regions;
    }
}
