"""Records of households and areas, whatever form they come in → validated facts."""
