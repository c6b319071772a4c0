package org.wupian.operator;

import java.util.List;

/// In which county of the city an address lies (所属县区).
public sealed interface Place {

    /// A county, district or functional zone (县、区、功能区) that reports to the city.
    ///
    /// @param code of the unit in the pack; of the division when no unit stands for it
    record County(String code, String name) {}

    /// @param words of the address that say so
    record Known(County county, List<String> words) implements Place {}

    /// A person decides.
    ///
    /// @param candidates the likeliest first; none when nothing speaks for any
    record Doubtful(List<County> candidates, Doubt doubt, List<String> words) implements Place {}

    /// Another city, by these words.
    record Outside(String words) implements Place {}

    /// Nothing says in which county it lies.
    record Unknown() implements Place {}

    /// Why a place is in doubt.
    enum Doubt {
        /// A township or village of this name is in several counties.
        AMBIGUOUS,
        /// The name of a county is misspelt, perhaps as the name of another place.
        MISSPELT,
        /// The county that is named and the township or zone behind it do not belong together.
        DISAGREEMENT,
        /// The city is named, and behind it a county that is not one of its own.
        NOT_OF_THE_CITY,
        /// A name that other cities have too, such as 高新区 or a village's, without the city before
        /// it.
        CITY_NOT_NAMED
    }
}
