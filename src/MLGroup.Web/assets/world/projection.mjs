// Equal Earth, an equal-area projection: B. Šavrič, T. Patterson and B. Jenny, International Journal of Geographical Information
// Science 33(3), 2019 (online 2018), equations 9 and 10 with their four coefficients.
const [A1, A2, A3, A4] = [1.340264, -0.081106, 0.000893, 0.003796];
const HALF_ROOT_OF_3 = Math.sqrt(3) / 2;
const radians = degrees => degrees * Math.PI / 180;

// Degrees east and north to units in which the equator is about 5.41 long; y grows to the north.
export function equalEarth(longitude, latitude) {
  const angle = Math.asin(HALF_ROOT_OF_3 * Math.sin(radians(latitude)));
  const square = angle ** 2;
  const sixth = square ** 3;
  return [
    radians(longitude) * Math.cos(angle) / (HALF_ROOT_OF_3 * (A1 + 3 * A2 * square + sixth * (7 * A3 + 9 * A4 * square))),
    angle * (A1 + A2 * square + sixth * (A3 + A4 * square))
  ];
}
