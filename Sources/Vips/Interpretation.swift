/// What libvips takes a picture's bands for; the numbers are libvips' own.
package enum Interpretation: Int, Sendable, Hashable {
  case multiband = 0
  case grey = 1
  case histogram = 10
  case xyz = 12
  case lab = 13
  case cmyk = 15
  case labQ = 16
  case rgb = 17
  case cmc = 18
  case lch = 19
  case labS = 21
  case srgb = 22
  case yxy = 23
  case fourier = 24
  case rgb16 = 25
  case grey16 = 26
  case matrix = 27
  case scrgb = 28
  case hsv = 29
}
