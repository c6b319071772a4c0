package org.wupian.synth;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An invented firm as the register has it (合成经营主体).
///
/// @param code a unified credit code whose check characters hold
/// @param number the registration number of 15 digits (注册号), for firms that are old enough
/// @param formerNames oldest first
/// @param county code of its county
/// @param industry letter of its section of GB/T 4754-2017
/// @param capital as registers write it: 500万元人民币
/// @param employees persons
/// @param revenue 万元 a year
/// @param assets 万元
public record SyntheticFirm(
        String code,
        @Nullable String number,
        String name,
        List<String> formerNames,
        String county,
        String township,
        String address,
        String industry,
        String capital,
        int employees,
        int revenue,
        int assets) {

    public SyntheticFirm {
        formerNames = List.copyOf(formerNames);
    }
}
