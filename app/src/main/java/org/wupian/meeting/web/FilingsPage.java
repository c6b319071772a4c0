package org.wupian.meeting.web;

import java.util.List;
import org.wupian.meeting.Filing;
import org.wupian.ui.Listing;
import org.wupian.ui.Screen;

/// The list of filed policies.
///
/// @param missing names of the counties that have filed none
/// @param counties how many have to
/// @param files the caller is a county and may file
public record FilingsPage(Listing<Filing> list, List<String> missing, int counties, boolean files)
        implements Screen {}
