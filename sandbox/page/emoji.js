/** The emoji names people meet most; any other :name: stays as it was typed. */

const NAMES = {
  "+1": "👍", thumbsup: "👍", "-1": "👎", thumbsdown: "👎", ok_hand: "👌", clap: "👏", raised_hands: "🙌",
  pray: "🙏", handshake: "🤝", wave: "👋", point_right: "👉", point_left: "👈", point_up: "☝️",
  point_down: "👇", muscle: "💪", raising_hand: "🙋", writing_hand: "✍️", crossed_fingers: "🤞",
  smile: "😄", smiley: "😃", grinning: "😀", grin: "😁", slightly_smiling_face: "🙂", blush: "😊",
  wink: "😉", joy: "😂", laughing: "😆", sweat_smile: "😅", heart_eyes: "😍", thinking_face: "🤔",
  sunglasses: "😎", relaxed: "☺️", relieved: "😌", hugging_face: "🤗", sob: "😭", cry: "😢",
  disappointed: "😞", worried: "😟", confused: "😕", neutral_face: "😐", sleeping: "😴",
  face_palm: "🤦", shrug: "🤷", nerd_face: "🤓", partying_face: "🥳", pleading_face: "🥺",
  heart: "❤️", blue_heart: "💙", green_heart: "💚", yellow_heart: "💛", purple_heart: "💜",
  sparkling_heart: "💖", broken_heart: "💔", tada: "🎉", confetti_ball: "🎊", balloon: "🎈", gift: "🎁",
  trophy: "🏆", medal: "🏅", star: "⭐", star2: "🌟", sparkles: "✨", fire: "🔥", rocket: "🚀", "100": "💯",
  dart: "🎯", bulb: "💡", zap: "⚡", boom: "💥", rainbow: "🌈", sunny: "☀️", cloud: "☁️", umbrella: "☔",
  snowflake: "❄️", seedling: "🌱", herb: "🌿", deciduous_tree: "🌳", four_leaf_clover: "🍀",
  sunflower: "🌻", rose: "🌹", bouquet: "💐", coffee: "☕", tea: "🍵", cake: "🍰", birthday: "🎂",
  pizza: "🍕", apple: "🍎", bell: "🔔", no_bell: "🔕", mega: "📣", loudspeaker: "📢", eyes: "👀",
  speech_balloon: "💬", thought_balloon: "💭", envelope: "✉️", email: "📧", inbox_tray: "📥",
  phone: "☎️", iphone: "📱", computer: "💻", calendar: "📆", date: "📅", spiral_calendar_pad: "🗓️",
  alarm_clock: "⏰", clock3: "🕒", hourglass: "⌛", hourglass_flowing_sand: "⏳", stopwatch: "⏱️",
  memo: "📝", pencil: "📝", pencil2: "✏️", books: "📚", book: "📖", bookmark: "🔖", clipboard: "📋",
  pushpin: "📌", paperclip: "📎", link: "🔗", lock: "🔒", unlock: "🔓", key: "🔑", mag: "🔍",
  file_folder: "📁", page_facing_up: "📄", bar_chart: "📊", chart_with_upwards_trend: "📈",
  mortar_board: "🎓", school: "🏫", hospital: "🏥", stethoscope: "🩺", pill: "💊", syringe: "💉",
  microscope: "🔬", dna: "🧬", ambulance: "🚑", brain: "🧠", tooth: "🦷", bone: "🦴", baby: "👶",
  white_check_mark: "✅", heavy_check_mark: "✔️", ballot_box_with_check: "☑️", x: "❌",
  heavy_plus_sign: "➕", question: "❓", exclamation: "❗", warning: "⚠️", no_entry: "⛔",
  no_entry_sign: "🚫", stop_sign: "🛑", information_source: "ℹ️", sos: "🆘", new: "🆕",
  arrow_right: "➡️", arrow_left: "⬅️", arrow_up: "⬆️", arrow_down: "⬇️", repeat: "🔁",
  arrows_counterclockwise: "🔄", red_circle: "🔴", large_yellow_circle: "🟡", large_green_circle: "🟢",
  large_blue_circle: "🔵", white_circle: "⚪", black_circle: "⚫", one: "1️⃣", two: "2️⃣", three: "3️⃣",
  four: "4️⃣", five: "5️⃣", compass: "🧭", earth_americas: "🌎", globe_with_meridians: "🌐", house: "🏠",
  robot_face: "🤖", bust_in_silhouette: "👤", busts_in_silhouette: "👥", see_no_evil: "🙈",
};

/** The character for `:name:`, or undefined. */
export function emoji(name) {
  return Object.hasOwn(NAMES, name) ? NAMES[name] : undefined;
}
