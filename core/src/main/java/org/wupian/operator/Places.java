package org.wupian.operator;

import org.wupian.kernel.CreditCode;
import org.wupian.kernel.Pack;

/// Which county an address belongs to (地址归属), by the names of the city's pack and of the country.
///
/// The credit code never decides it: the authority that registered an operator need not be where
/// the operator is.
public final class Places {

    private final PlaceNames names;

    private Places(PlaceNames names) {
        this.names = names;
    }

    public static Places of(Pack pack) {
        return new Places(new PlaceNames(pack));
    }

    /// Reads an address as it is written in a list.
    public Place find(String address) {
        return new Address(names, address).place();
    }

    /// Whether a code was registered in another county of the city than the address says: worth a
    /// remark, no mistake.
    public boolean registeredElsewhere(CreditCode code, Place.County county) {
        return names.county(code.registrar()).filter(it -> !it.equals(county)).isPresent();
    }
}
