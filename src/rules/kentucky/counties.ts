import type { CountyZones } from '../law/county-zones.js';

/** Kentucky's 120 counties: 79 keep Eastern time, 41 Central. Wayne County has been Eastern since 2000-10-29. */
export const counties: CountyZones = {
  id: 'ky.zone.county',
  summary: 'The federal boundary between Eastern and Central time runs through Kentucky along county lines.',
  statePrefix: '21',
  zones: [
    {
      zone: 'America/New_York',
      counties: {
        '005': 'Anderson', '011': 'Bath', '013': 'Bell', '015': 'Boone', '017': 'Bourbon', '019': 'Boyd',
        '021': 'Boyle', '023': 'Bracken', '025': 'Breathitt', '029': 'Bullitt', '037': 'Campbell', '041': 'Carroll',
        '043': 'Carter', '045': 'Casey', '049': 'Clark', '051': 'Clay', '063': 'Elliott', '065': 'Estill',
        '067': 'Fayette', '069': 'Fleming', '071': 'Floyd', '073': 'Franklin', '077': 'Gallatin', '079': 'Garrard',
        '081': 'Grant', '089': 'Greenup', '093': 'Hardin', '095': 'Harlan', '097': 'Harrison', '103': 'Henry',
        '109': 'Jackson', '111': 'Jefferson', '113': 'Jessamine', '115': 'Johnson', '117': 'Kenton', '119': 'Knott',
        '121': 'Knox', '123': 'Larue', '125': 'Laurel', '127': 'Lawrence', '129': 'Lee', '131': 'Leslie',
        '133': 'Letcher', '135': 'Lewis', '137': 'Lincoln', '147': 'McCreary', '151': 'Madison', '153': 'Magoffin',
        '155': 'Marion', '159': 'Martin', '161': 'Mason', '163': 'Meade', '165': 'Menifee', '167': 'Mercer',
        '173': 'Montgomery', '175': 'Morgan', '179': 'Nelson', '181': 'Nicholas', '185': 'Oldham', '187': 'Owen',
        '189': 'Owsley', '191': 'Pendleton', '193': 'Perry', '195': 'Pike', '197': 'Powell', '199': 'Pulaski',
        '201': 'Robertson', '203': 'Rockcastle', '205': 'Rowan', '209': 'Scott', '211': 'Shelby', '215': 'Spencer',
        '217': 'Taylor', '223': 'Trimble', '229': 'Washington', '231': 'Wayne', '235': 'Whitley', '237': 'Wolfe',
        '239': 'Woodford',
      },
    },
    {
      zone: 'America/Chicago',
      counties: {
        '001': 'Adair', '003': 'Allen', '007': 'Ballard', '009': 'Barren', '027': 'Breckinridge', '031': 'Butler',
        '033': 'Caldwell', '035': 'Calloway', '039': 'Carlisle', '047': 'Christian', '053': 'Clinton', '055': 'Crittenden',
        '057': 'Cumberland', '059': 'Daviess', '061': 'Edmonson', '075': 'Fulton', '083': 'Graves', '085': 'Grayson',
        '087': 'Green', '091': 'Hancock', '099': 'Hart', '101': 'Henderson', '105': 'Hickman', '107': 'Hopkins',
        '139': 'Livingston', '141': 'Logan', '143': 'Lyon', '145': 'McCracken', '149': 'McLean', '157': 'Marshall',
        '169': 'Metcalfe', '171': 'Monroe', '177': 'Muhlenberg', '183': 'Ohio', '207': 'Russell', '213': 'Simpson',
        '219': 'Todd', '221': 'Trigg', '225': 'Union', '227': 'Warren', '233': 'Webster',
      },
    },
  ],
  cites: [
    { id: '49 CFR 71.5', title: 'Boundary between Eastern and Central zones', standing: 'text' },
    { id: '65 Fed. Reg. 50154', title: 'Wayne County moved to Eastern time', standing: 'text' },
  ],
};
